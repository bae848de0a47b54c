namespace Candor.Safeguards;

/// <summary>An example inside a rule. A pack with an example that fails cannot be used.</summary>
/// <param name="Draft">The example.</param>
/// <param name="Found">Whether the rule must find something.</param>
/// <param name="Words">The words that it must find; null when any will do.</param>
/// <param name="Line">Where it stands in its file.</param>
public sealed record RuleTest(Draft Draft, bool Found, string? Words, int Line);
