using System.Collections.Frozen;
using Candor.Language.Cues;

namespace Candor.Language.Matching;

/// <summary>
/// Groups of words that exclude each other: who is spoken of (children, pregnant women, older people …) and which product (this painkiller, that vaccine …).
/// A claim about one is not a claim about another.
/// </summary>
internal sealed class Subjects
{
    private readonly FrozenDictionary<string, (int Group, int Member)> _words;

    private Subjects(IEnumerable<string> lines)
    {
        var words = new Dictionary<string, (int, int)>(StringComparer.Ordinal);
        var group = 0;
        foreach (var line in lines)
        {
            var member = 0;
            foreach (var names in line.Split(" / "))
            {
                foreach (var word in names.Split(' '))
                {
                    words.TryAdd(Kin.Of(word), (group, member));
                }

                member++;
            }

            group++;
        }

        (_words, Groups) = (words.ToFrozenDictionary(StringComparer.Ordinal), group);
    }

    public static Subjects Populations { get; } = new(Resource.Lines("Matching.populations.txt"));

    public static Subjects Products { get; } = new(Resource.Lines("Matching.products.txt"));

    public int Groups { get; }

    /// <summary>Which members of which group a text names: one set of bits for each group; null where it names none.</summary>
    public ulong[]? Of(IEnumerable<Said> words)
    {
        ulong[]? found = null;
        foreach (var word in words)
        {
            if (_words.TryGetValue(word.Term, out var place))
            {
                (found ??= new ulong[Groups])[place.Group] |= 1UL << place.Member;
            }
        }

        return found;
    }

    /// <summary>Whether both texts name members of a group, and no member in common.</summary>
    public static bool Differ(ulong[]? one, ulong[]? other)
    {
        for (var group = 0; one is not null && other is not null && group < one.Length; group++)
        {
            if (one[group] != 0 && other[group] != 0 && (one[group] & other[group]) == 0)
            {
                return true;
            }
        }

        return false;
    }
}
