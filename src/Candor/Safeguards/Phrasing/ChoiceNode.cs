namespace Candor.Safeguards.Phrasing;

/// <summary>One of several; the first that lets the rest match.</summary>
internal sealed record ChoiceNode(IReadOnlyList<PatternNode> Options) : PatternNode
{
    public override bool CanBeEmpty => Options.Any(option => option.CanBeEmpty);

    public override IReadOnlyCollection<string>? Beginnings =>
        Options.Any(option => option.Beginnings is null) ? null : Options.SelectMany(option => option.Beginnings!).ToHashSet(StringComparer.Ordinal);

    public override Step Compile(Step next)
    {
        var steps = Options.Select(option => option.Compile(next)).ToArray();
        return (run, at) =>
        {
            foreach (var step in steps)
            {
                if (step(run, at) is var end and >= 0)
                {
                    return end;
                }
            }

            return -1;
        };
    }
}
