using Candor.Governance;

namespace Candor.Web.Shell;

/// <summary>An exception of ours or of the framework as an answer (RFC 9457).</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Type">A stable name for programs.</param>
/// <param name="Title">What kind of refusal.</param>
/// <param name="Detail">What is wrong and how to mend it.</param>
/// <param name="Errors">By field; empty when no field is to blame.</param>
internal sealed record Refusal(int Status, string Type, string Title, string Detail, IReadOnlyDictionary<string, string[]> Errors)
{
    public const string RulePrefix = "urn:candor:rule:";

    private static readonly IReadOnlyDictionary<string, string[]> None = new Dictionary<string, string[]>();

    /// <summary>The refusal that <paramref name="exception"/> stands for; null when it is a fault of ours.</summary>
    public static Refusal? Of(Exception exception) => exception switch
    {
        RuleBrokenException rule => new(StatusCodes.Status409Conflict, RulePrefix + rule.Rule, "A rule forbids this", rule.Message, None),
        StaleException stale => new(StatusCodes.Status409Conflict, "urn:candor:stale", "Somebody else changed this first", stale.Message, None),
        NotPermittedException permission => new(StatusCodes.Status403Forbidden, "urn:candor:not-permitted", "Your roles do not include this", permission.Message, None),
        NotFoundException missing => new(StatusCodes.Status404NotFound, "urn:candor:not-found", "Not found", missing.Message, None),
        BadHttpRequestException bad => BadInput.Of(bad),
        _ => null,
    };
}
