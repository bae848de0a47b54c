namespace Candor.Governance;

/// <summary>A rule of the product forbids the change: 409 at the edge, as <c>urn:candor:rule:NAME</c>.</summary>
/// <param name="rule">Stable name of the rule, lower-case words joined by hyphens.</param>
/// <param name="message">What is wrong and how to mend it, in plain words.</param>
public sealed class RuleBrokenException(string rule, string message) : Exception(message)
{
    /// <summary>Stable name of the rule.</summary>
    public string Rule { get; } = rule;
}
