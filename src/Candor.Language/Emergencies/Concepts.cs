namespace Candor.Language.Emergencies;

/// <summary>The ideas that words and phrases stand for, from <c>concepts.txt</c>; slips of the finger in long words are forgiven.</summary>
internal sealed class Concepts
{
    /// <summary>Shorter words have too many neighbours that are words themselves.</summary>
    private const int ShortestMended = 5;

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entry> _entries;
    private readonly Dictionary<string, List<int>> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Phrase>> _phrases = new(StringComparer.Ordinal);
    private readonly List<bool> _isFrame = [];
    private readonly List<bool> _tames = [];
    private readonly List<Emergency?> _plain = [];

    public Concepts(IEnumerable<string> lines, Wording wording, IReadOnlySet<string> realWords)
    {
        foreach (var line in lines)
        {
            Add(line, wording);
        }

        var entries = new Dictionary<string, Entry>(StringComparer.Ordinal);
        foreach (var word in _words.Keys.Concat(_phrases.Keys).Distinct(StringComparer.Ordinal))
        {
            entries.Add(word, new Entry(word, [.. _words.GetValueOrDefault(word) ?? []], [.. (_phrases.GetValueOrDefault(word) ?? []).OrderByDescending(phrase => phrase.Rest.Length)]));
        }

        foreach (var word in _words.Keys.Where(word => word.Length >= ShortestMended).Order(StringComparer.Ordinal).ToArray())
        {
            foreach (var slip in Slips(word))
            {
                if (!realWords.Contains(slip))
                {
                    entries.TryAdd(slip, entries[word]);
                }
            }
        }

        _entries = entries;
    }

    /// <summary>Whether an idea colours the whole text (a joke, a film, long ago) and not only what stands near it.</summary>
    public bool IsFrame(int concept) => _isFrame[concept];

    /// <summary>Whether an idea takes the urgency out of plain words: a frame, but not "now" or a cry for help.</summary>
    public bool Tames(int concept) => _tames[concept];

    /// <summary>The class that the words name plainly, or null.</summary>
    public Emergency? PlainlyOf(int concept) => _plain[concept];

    public Entry? Find(string word) => _entries.GetValueOrDefault(word);

    /// <summary>The slips that would be taken for a word of the list; training takes out those that are words.</summary>
    public IEnumerable<string> AllSlips() => _words.Keys.Where(word => word.Length >= ShortestMended).SelectMany(Slips).Where(slip => !_words.ContainsKey(slip));

    private void Add(string line, Wording wording)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        var name = line[..colon];
        var id = _ids.Count;
        _ids.Add(name, id);
        _isFrame.Add(name[0] == '!');
        _tames.Add(name[0] == '!' && name is not ("!now" or "!help" or "!whatdo" or "!service" or "!mild" or "!object" or "!food" or "!sport"));
        _plain.Add(name[0] == '=' ? Labels.FromWire<Emergency>(name[1..]) : null);
        foreach (var entry in line[(colon + 2)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var words = Scan.Worded(entry.Split('_', StringSplitOptions.RemoveEmptyEntries), wording);
            if (words.Count == 1)
            {
                ListOf(_words, words[0]).Add(id);
                continue;
            }

            ListOf(_phrases, words[0]).Add(new Phrase(id, [.. words.Skip(1)]));
        }
    }

    private static List<T> ListOf<T>(Dictionary<string, List<T>> lists, string word)
    {
        if (!lists.TryGetValue(word, out var list))
        {
            lists.Add(word, list = []);
        }

        return list;
    }

    /// <summary>A letter left out or doubled, two swapped, a vowel mistaken, or a sound written by another letter.</summary>
    private static IEnumerable<string> Slips(string word)
    {
        for (var at = 0; at < word.Length; at++)
        {
            if (at > 0)
            {
                yield return word.Remove(at, 1);
                yield return word.Insert(at, word[at].ToString());
            }

            if (at + 1 < word.Length && word[at] != word[at + 1])
            {
                yield return word[..at] + word[at + 1] + word[at] + word[(at + 2)..];
            }

            foreach (var other in Confused(word[at]))
            {
                yield return word[..at] + other + word[(at + 1)..];
            }
        }
    }

    private static string Confused(char letter) => letter switch
    {
        'a' => "eou",
        'e' => "aiu",
        'i' => "eya",
        'o' => "uae",
        'u' => "oae",
        'b' => "v",
        'v' => "b",
        's' => "cz",
        'c' => "sk",
        'z' => "s",
        'k' => "c",
        'y' => "i",
        'g' => "j",
        'j' => "g",
        _ => "",
    };

    /// <summary>What a word means by itself and which phrases begin with it.</summary>
    internal sealed record Entry(string Word, int[] Concepts, Phrase[] Phrases);

    /// <summary>The words after the first, and what the whole means.</summary>
    internal sealed record Phrase(int Concept, string[] Rest);
}
