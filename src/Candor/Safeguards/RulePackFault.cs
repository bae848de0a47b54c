namespace Candor.Safeguards;

/// <summary>Something wrong in a rule pack.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line, from one.</param>
/// <param name="Rule">The id of the rule; null when it could not be read.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Mend">What to do about it.</param>
public sealed record RulePackFault(string File, int Line, string? Rule, string What, string Mend)
{
    public override string ToString() => $"{File}, line {Line}{(Rule is null ? "" : $", rule {Rule}")}: {What} {Mend}";
}
