namespace Candor.Language.Emergencies;

/// <summary>
/// What a stretch of a text is made of: its words, pairs of words and beginnings of words, its ideas, and pairs of ideas near each other.
/// Training and reading use this same code.
/// </summary>
internal static class Situation
{
    // FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/
    private const uint Offset = 2166136261;
    private const uint Prime = 16777619;

    private const uint PairSeed = 0x9e3779b9;
    private const uint StartSeed = 0x85ebca6b;
    private const uint ConceptSeed = 0xc2b2ae35;
    private const uint TogetherSeed = 0x27d4eb2f;
    private const uint BesideSeed = 0x165667b1;

    private const int WordValue = 2;
    private const int PairValue = 2;
    private const int StartValue = 1;
    private const int ConceptValue = 3;
    private const int TogetherValue = 3;

    /// <summary>How many words apart two ideas still speak of one thing.</summary>
    private const int Near = 8;

    private const int StartLength = 5;
    private const int GroupLength = 4;
    private const int GroupValue = 1;
    private const uint GroupSeed = 0x68e31da4;

    /// <summary>Whether a feature of this value looks at the words themselves, and not only at their ideas.</summary>
    public static bool IsOfWords(int value) => value < ConceptValue;

    public static void Describe<TSink>(Scan scan, Concepts concepts, int from, int to, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        Words(scan, from, to, ref sink);
        var end = scan.MarksFrom(to);
        for (var first = scan.MarksFrom(from); first < end; first++)
        {
            var one = scan.Marks[first];
            sink.Add(Mixed(ConceptSeed, (uint)one.Concept), ConceptValue, one.From, one.To - 1);
            for (var second = first + 1; second < end; second++)
            {
                var other = scan.Marks[second];
                var far = other.From - one.From > Near;
                if (far && !concepts.IsFrame(one.Concept) && !concepts.IsFrame(other.Concept))
                {
                    continue;
                }

                if (one.Concept != other.Concept)
                {
                    var (low, high) = one.Concept < other.Concept ? (one.Concept, other.Concept) : (other.Concept, one.Concept);
                    sink.Add(Mixed(TogetherSeed, (uint)((low << 12) | high)), TogetherValue, one.From, Math.Max(one.To, other.To) - 1);
                }
            }

            // The word after an idea: "chest DAY", "heart PROBLEM".
            if (one.To < to)
            {
                sink.Add(HashOf(scan.Words[one.To], Mixed(BesideSeed, (uint)one.Concept)), PairValue, one.From, one.To);
            }

            if (one.From > from)
            {
                sink.Add(HashOf(scan.Words[one.From - 1], Mixed(BesideSeed ^ 1, (uint)one.Concept)), PairValue, one.From - 1, one.To - 1);
            }
        }
    }

    private static void Words<TSink>(Scan scan, int from, int to, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        var before = 0u;
        for (var at = from; at < to; at++)
        {
            var word = scan.Words[at];
            var hash = HashOf(word, Offset);
            sink.Add(hash, WordValue, at, at);
            if (at > from)
            {
                sink.Add(Mixed(before ^ PairSeed, hash), PairValue, at - 1, at);
            }

            if (word.Length > StartLength)
            {
                sink.Add(HashOf(word.AsSpan(0, StartLength), StartSeed), StartValue, at, at);
            }

            for (var start = -1; word.Length >= GroupLength && start + GroupLength <= word.Length + 1; start++)
            {
                sink.Add(GroupHash(word, start), GroupValue, at, at);
            }

            before = hash;
        }
    }

    /// <summary>Some letters of a word, its ends marked.</summary>
    private static uint GroupHash(string word, int start)
    {
        var hash = GroupSeed;
        for (var at = start; at < start + GroupLength; at++)
        {
            hash = (hash ^ (at < 0 ? '<' : at >= word.Length ? '>' : word[at])) * Prime;
        }

        return hash ^ (hash >> 15);
    }

    private static uint HashOf(ReadOnlySpan<char> word, uint seed)
    {
        var hash = seed;
        foreach (var letter in word)
        {
            hash = (hash ^ letter) * Prime;
        }

        return hash ^ (hash >> 15);
    }

    private static uint Mixed(uint seed, uint value)
    {
        var hash = (seed ^ value) * 0x85ebca6b;
        hash ^= hash >> 13;
        hash *= 0xc2b2ae35;
        return hash ^ (hash >> 16);
    }
}
