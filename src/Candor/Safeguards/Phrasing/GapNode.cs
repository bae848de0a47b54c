namespace Candor.Safeguards.Phrasing;

/// <summary>Up to <paramref name="Most"/> words of any kind: as few as let the rest match, or as many when <paramref name="Greedy"/>.</summary>
internal sealed record GapNode(int Most, bool Greedy = false) : PatternNode
{
    public override IReadOnlyCollection<string>? Beginnings => null;

    public override bool CanBeEmpty => true;

    public override Step Compile(Step next) => (run, at) =>
    {
        var longest = 0;
        while (longest < Most && run.Has(at + longest))
        {
            longest++;
        }

        for (var tried = 0; tried <= longest; tried++)
        {
            run.Spend();
            if (next(run, at + (Greedy ? longest - tried : tried)) is var end and >= 0)
            {
                return end;
            }
        }

        return -1;
    };
}
