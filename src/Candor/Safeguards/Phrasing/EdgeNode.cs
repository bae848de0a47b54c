namespace Candor.Safeguards.Phrasing;

/// <summary>The beginning (<c>^</c>) or the end (<c>$</c>) of a sentence.</summary>
internal sealed record EdgeNode(bool AtStart) : PatternNode
{
    public override IReadOnlyCollection<string>? Beginnings => null;

    public override bool CanBeEmpty => true;

    public override Step Compile(Step next) => (run, at) =>
        (AtStart ? at == 0 || run.Tokens[at - 1].Sentence != run.Sentence : !run.Has(at)) ? next(run, at) : -1;
}
