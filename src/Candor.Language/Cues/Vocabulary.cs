using System.Collections.Frozen;

namespace Candor.Language.Cues;

/// <summary>Words, plain and as stems, that any cue asks for, each with a number.</summary>
internal sealed class Vocabulary
{
    /// <summary>The end of a sentence: no gap of a cue reaches over it.</summary>
    public const int Stop = 0;

    /// <summary>Any number.</summary>
    public const int Number = 1;

    /// <summary>A word that no cue asks for.</summary>
    public const int Unknown = -1;

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal) { ["."] = Stop, ["#"] = Number };
    private int _shortestStem = int.MaxValue;
    private int _longestStem;
    private FrozenDictionary<string, int>? _frozen;

    public int Count => _ids.Count;

    /// <summary>The number of <paramref name="word"/>; a stem is written with its asterisk.</summary>
    public int Add(string word)
    {
        if (word.Length > 1 && word[^1] == '*')
        {
            _shortestStem = Math.Min(_shortestStem, word.Length - 1);
            _longestStem = Math.Max(_longestStem, word.Length - 1);
        }

        if (!_ids.TryGetValue(word, out var id))
        {
            id = _ids.Count;
            _ids.Add(word, id);
        }

        return id;
    }

    public void Freeze() => _frozen = _ids.ToFrozenDictionary(StringComparer.Ordinal);

    public int Find(string word) => _frozen!.TryGetValue(word, out var id) ? id : Unknown;

    public bool Knows(string word) => _frozen!.ContainsKey(word);

    /// <summary>Adds the numbers of all stems that <paramref name="word"/> begins with.</summary>
    public void AddStems(string word, List<int> symbols)
    {
        if (_longestStem == 0)
        {
            return;
        }

        var lookup = _frozen!.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> stem = stackalloc char[_longestStem + 1];
        for (var length = _shortestStem; length <= Math.Min(_longestStem, word.Length); length++)
        {
            word.AsSpan(0, length).CopyTo(stem);
            stem[length] = '*';
            if (lookup.TryGetValue(stem[..(length + 1)], out var id))
            {
                symbols.Add(id);
            }
        }
    }
}
