using Candor.Language.Tokens;

namespace Candor.Language.Languages;

/// <summary>Counts for which languages the words of a text speak.</summary>
internal ref struct LanguageVotes(LanguageProfiles profiles, Span<double> votes, Span<double> scratch)
{
    private const double WordVote = 1.0;
    private const double MarkVote = 0.3;

    /// <summary>What a word of no list may add by its letters, at most.</summary>
    private const double LetterVote = 0.45;

    private readonly Span<double> _votes = votes;
    private readonly Span<double> _scratch = scratch;

    public readonly ReadOnlySpan<double> Sums => _votes;

    public readonly void Add(int language, double vote) => _votes[language] += vote;

    public readonly void Add(ReadOnlySpan<char> word)
    {
        Span<char> edged = stackalloc char[Folding.LongestWord + 2];
        var length = word.ToLowerInvariant(edged[1..^1]);
        var letters = edged.Slice(1, length);
        letters.Replace('’', '\'');
        if (profiles.Words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(letters, out var languages))
        {
            // A long word shared by few languages says more than "a" or "de".
            var share = WordVote * (length == 1 ? 0.4 : 1) / Math.Sqrt(languages.Length);
            foreach (var language in languages)
            {
                _votes[language] += share;
            }
        }
        else if (length > 2)
        {
            edged[0] = edged[length + 1] = ' ';
            AddLetters(edged[..(length + 2)]);
        }

        AddMarks(letters);
    }

    private readonly void AddMarks(ReadOnlySpan<char> letters)
    {
        var marks = profiles.Marks.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at < letters.Length; at++)
        {
            for (var size = 1; size <= Math.Min(profiles.LongestMark, letters.Length - at); size++)
            {
                if (marks.TryGetValue(letters.Slice(at, size), out var languages))
                {
                    foreach (var language in languages)
                    {
                        _votes[language] += MarkVote / languages.Length;
                    }
                }
            }
        }
    }

    /// <summary>Naive Bayes over groups of three letters, its answer shared out as one vote.</summary>
    private readonly void AddLetters(ReadOnlySpan<char> edged)
    {
        _scratch.Clear();
        for (var at = 0; at + 2 < edged.Length; at++)
        {
            if (profiles.Groups.TryGetValue(LanguageProfiles.GroupOf(edged[at], edged[at + 1], edged[at + 2]), out var row))
            {
                for (var language = 0; language < row.Length; language++)
                {
                    _scratch[language] += row[language];
                }
            }
        }

        var (most, sum) = (double.NegativeInfinity, 0.0);
        foreach (var score in _scratch)
        {
            most = Math.Max(most, score);
        }

        for (var language = 0; language < _scratch.Length; language++)
        {
            _scratch[language] = Math.Exp(_scratch[language] - most);
            sum += _scratch[language];
        }

        for (var language = 0; language < _scratch.Length; language++)
        {
            _votes[language] += LetterVote * _scratch[language] / sum;
        }
    }
}
