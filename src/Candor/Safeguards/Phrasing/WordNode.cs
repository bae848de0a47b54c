namespace Candor.Safeguards.Phrasing;

/// <summary>One word of a set, or one word outside it.</summary>
internal sealed record WordNode(WordSet Words, bool Not = false) : PatternNode
{
    public override IReadOnlyCollection<string>? Beginnings => Not ? null : Words.Closed;

    public override Step Compile(Step next) => (run, at) =>
    {
        run.Spend();
        return run.Has(at) && Words.Contains(run.Tokens[at].Word) != Not ? next(run, at + 1) : -1;
    };
}
