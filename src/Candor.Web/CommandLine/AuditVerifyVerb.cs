using System.CommandLine;
using Candor.Governance;

namespace Candor.Web.CommandLine;

/// <summary><c>audit verify</c>: was the record of what happened changed after it was written?</summary>
internal static class AuditVerifyVerb
{
    public static Command Build(Terminal terminal) =>
        new Command("verify", "Checks the whole audit chain and names the first broken entry. Exit code 1 if it is broken.")
        {
            Desk.Configuration,
            Says.Json,
        }
        .Does(terminal, (parsed, cancellationToken) => Desk.UseExistingAsync(terminal, parsed, async (services, stopping) =>
        {
            var verdict = await services.GetRequiredService<AuditChain>().VerifyAsync(stopping);
            var head = verdict.HeadHash is null ? null : Convert.ToHexStringLower(verdict.HeadHash);
            await Says.AnswerAsync(
                terminal,
                parsed,
                head is null ? verdict.Message : $"{verdict.Message} Newest: {head}",
                new { whole = verdict.IsWhole, entries = verdict.Entries, first_broken = verdict.FirstBroken, message = verdict.Message, head });
            return verdict.IsWhole ? ExitCode.Done : ExitCode.NotAcceptable;
        }, cancellationToken));
}
