using System.Text.Json;
using Candor.Networks.Guard;

namespace Candor.Networks.Mastodon;

public sealed partial class MastodonNetwork
{
    /// <inheritdoc/>
    public async Task<SignInResult> SignInAsync(Account account, CancellationToken cancellationToken)
    {
        var api = Api(account);
        var answer = await api.GetAsync("api/v1/accounts/verify_credentials", cancellationToken);
        if (SignInFault(answer) is { } fault)
        {
            return new SignInResult(null, fault);
        }

        // A server that tells nothing about itself keeps the usual limits; the sign-in is good all the same.
        var (facts, _) = await InstanceFacts.AskAsync(api, cancellationToken);
        var who = new Statuses(facts?.Domain ?? api.Server!.Authority, time).Author(answer.Json);
        return new SignInResult(who, ExpiresAt: account.Secret("expires_at") is { } end && DateTimeOffset.TryParse(end, out var at) ? at : null, Limits: facts?.Limits);
    }

    private static NetworkFault? SignInFault(NetworkAnswer answer) => answer switch
    {
        { Fault: not null } when TokenCheck.IsAboutToken(answer) => answer.Fault with { Kind = FaultKind.NeedsReconnecting },
        { Fault.Kind: FaultKind.NotFound or FaultKind.AnswerNotUnderstood } => new NetworkFault(FaultKind.NotSupported, "There is no Mastodon API at this address."),
        { Fault: { } fault } => fault,
        { Json: var account } when account.ValueKind != JsonValueKind.Object || account.Text("id") is null
            => new NetworkFault(FaultKind.AnswerNotUnderstood, "The server did not say whose account it is."),
        _ => null,
    };
}
