namespace Candor.Safeguards.Phrasing;

/// <summary>One after the other.</summary>
internal sealed record SequenceNode(IReadOnlyList<PatternNode> Parts) : PatternNode
{
    public override bool CanBeEmpty => Parts.All(part => part.CanBeEmpty);

    public override IReadOnlyCollection<string>? Beginnings
    {
        get
        {
            HashSet<string> words = new(StringComparer.Ordinal);
            foreach (var part in Parts)
            {
                if (part is EdgeNode)
                {
                    continue;
                }

                if (part.Beginnings is not { } beginnings)
                {
                    return null;
                }

                words.UnionWith(beginnings);
                if (!part.CanBeEmpty)
                {
                    return words;
                }
            }

            return null;
        }
    }

    public override Step Compile(Step next)
    {
        for (var part = Parts.Count - 1; part >= 0; part--)
        {
            next = Parts[part].Compile(next);
        }

        return next;
    }
}
