using System.Collections.Frozen;
using Candor.Language.Cues;
using Candor.Language.Tokens;

namespace Candor.Language.Identifiers.Tagging;

/// <summary>Facts of words, by hash: the lists of the finders and what the training texts tell.</summary>
internal sealed class Lexicon
{
    private const int RoleShift = 24;

    /// <summary>The bits above the facts hold a <see cref="WordRole"/>.</summary>
    public const WordFacts RoleMask = (WordFacts)(0x3Fu << RoleShift);

    private readonly uint[] _keys;
    private readonly WordFacts[] _facts;
    private readonly byte[] _clusters;
    private readonly uint _mask;

    /// <param name="learnt">Words of the training texts: facts and cluster (0 for none).</param>
    public Lexicon(IReadOnlyDictionary<uint, (WordFacts Facts, byte Cluster)> learnt)
    {
        Learnt = learnt;
        var all = learnt.ToDictionary(pair => pair.Key, pair => pair.Value);
        AddLists(all);
        var size = 1;
        while (size < all.Count * 2)
        {
            size *= 2;
        }

        _mask = (uint)(size - 1);
        (_keys, _facts, _clusters) = (new uint[size], new WordFacts[size], new byte[size]);
        foreach (var (key, (facts, cluster)) in all.OrderBy(pair => pair.Key))
        {
            var at = Slot(key);
            (_keys[at], _facts[at], _clusters[at]) = (key, facts, cluster);
        }
    }

    public IReadOnlyDictionary<uint, (WordFacts Facts, byte Cluster)> Learnt { get; }

    public static WordRole RoleOf(WordFacts facts) => (WordRole)((uint)(facts & RoleMask) >> RoleShift);

    public WordFacts Find(uint hash, out byte cluster)
    {
        var at = Slot(hash);
        cluster = _clusters[at];
        return _keys[at] == hash ? _facts[at] : WordFacts.None;
    }

    private uint Slot(uint hash)
    {
        var at = (hash ^ (hash >> 16)) & _mask;
        while (_keys[at] != 0 && _keys[at] != hash)
        {
            at = (at + 1) & _mask;
        }

        return at;
    }

    private static void AddLists(Dictionary<uint, (WordFacts Facts, byte Cluster)> all)
    {
        foreach (var (name, doubtful) in NameLists.First)
        {
            Add(all, name, WordFacts.FirstName | (doubtful ? WordFacts.DoubtfulName : WordFacts.None));
        }

        foreach (var (name, doubtful) in NameLists.Last)
        {
            Add(all, name, WordFacts.LastName | (doubtful ? WordFacts.DoubtfulName : WordFacts.None));
        }

        foreach (var (name, doubtful) in NameLists.Places.Where(place => !place.Key.Contains(' ', StringComparison.Ordinal)))
        {
            Add(all, name, WordFacts.Place | (doubtful ? WordFacts.DoubtfulPlace : WordFacts.None));
        }

        foreach (var word in Resource.Lines("Identifiers.Tagging.spanish-words.txt").SelectMany(line => line.Split(' ')))
        {
            Add(all, Folding.Fold(word), WordFacts.Seen | WordFacts.Ordinary);
        }

        Add(all, NameStops.Never, WordFacts.NeverName);
        Add(all, NameStops.Things, WordFacts.Thing);
        Add(all, Cast.Someone, WordFacts.Someone);
        Add(all, TagWords.English, WordFacts.English);
        Add(all, TagWords.Spanish, WordFacts.Spanish);
        Add(all, TagWords.Countries, WordFacts.Country);
        foreach (var (role, words) in TagWords.Roles)
        {
            foreach (var word in words)
            {
                var key = Mix.Of(word);
                if (!all.TryGetValue(key, out var known) || (known.Facts & RoleMask) == WordFacts.None)
                {
                    Add(all, word, (WordFacts)((uint)role << RoleShift));
                }
            }
        }
    }

    private static void Add(Dictionary<uint, (WordFacts Facts, byte Cluster)> all, FrozenSet<string> words, WordFacts facts)
    {
        foreach (var word in words)
        {
            Add(all, word, facts);
        }
    }

    private static void Add(Dictionary<uint, (WordFacts Facts, byte Cluster)> all, string word, WordFacts facts)
    {
        var key = Mix.Of(word);
        var known = all.GetValueOrDefault(key);
        all[key] = (known.Facts | facts, known.Cluster);
    }
}
