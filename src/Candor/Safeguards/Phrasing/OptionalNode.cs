namespace Candor.Safeguards.Phrasing;

/// <summary>Something that may be left out; taken where it can be.</summary>
internal sealed record OptionalNode(PatternNode Inner) : PatternNode
{
    public override IReadOnlyCollection<string>? Beginnings => Inner.Beginnings;

    public override bool CanBeEmpty => true;

    public override Step Compile(Step next)
    {
        var with = Inner.Compile(next);
        return (run, at) => with(run, at) is var end and >= 0 ? end : next(run, at);
    }
}
