namespace Candor.Language.Measuring;

/// <summary>How many identifiers of texts were found.</summary>
public sealed class SpanCount
{
    private readonly SortedDictionary<string, (int Covered, int All)> _byType = new(StringComparer.Ordinal);
    private int _texts;
    private int _clean;
    private int _harmless;
    private int _flagged;
    private int _touched;
    private int _exact;
    private int _typed;
    private int _found;

    /// <summary>Share of the marked spans of which every letter and digit is covered.</summary>
    public double Recall => Share(_byType.Values.Sum(one => one.Covered), _byType.Values.Sum(one => one.All));

    /// <summary>Share of the marked spans of which something is covered.</summary>
    public double Touched => Share(_touched, _byType.Values.Sum(one => one.All));

    /// <summary>Share of the texts with identifiers in which all are covered.</summary>
    public double CleanTexts => Share(_clean, _texts);

    /// <summary>Share of the texts without identifiers in which something is found.</summary>
    public double HarmlessFlagged => Share(_flagged, _harmless);

    /// <summary>F1 of spans with the right kind, beginning and end.</summary>
    public double TypedF1 => Share(2 * _typed, _found + _exact);

    /// <summary>Of the typed spans found, the share that is right.</summary>
    public double TypedPrecision => Share(_typed, _found);

    /// <summary>Of the typed spans marked, the share that is found.</summary>
    public double TypedRecall => Share(_typed, _exact);

    public int Texts => _texts + _harmless;

    public int Spans => _byType.Values.Sum(one => one.All);

    /// <summary>Covered and marked spans by type.</summary>
    public IReadOnlyDictionary<string, (int Covered, int All)> ByType => _byType;

    /// <param name="text">The text.</param>
    /// <param name="marked">What should be found.</param>
    /// <param name="found">What was found.</param>
    /// <param name="ignored">Spans that may be found or not.</param>
    public void Add(string text, IReadOnlyList<MarkedSpan> marked, IReadOnlyList<Identifier> found, IReadOnlyList<MarkedSpan>? ignored = null)
    {
        var hidden = new bool[text.Length];
        foreach (var one in found)
        {
            hidden.AsSpan(one.Start, one.End - one.Start).Fill(true);
        }

        var missed = 0;
        foreach (var span in marked)
        {
            var covered = IsCovered(text, span, hidden);
            missed += covered ? 0 : 1;
            var (before, all) = _byType.GetValueOrDefault(span.Type);
            _byType[span.Type] = (before + (covered ? 1 : 0), all + 1);
            _touched += hidden.AsSpan(span.Start, span.End - span.Start).Contains(true) ? 1 : 0;
            _exact += span.Kind is null ? 0 : 1;
            _typed += span.Kind is { } kind && found.Any(one => one.Kind == kind && one.Start == span.Start && one.End == span.End) ? 1 : 0;
        }

        _found += found.Count(one => ignored is null || !ignored.Any(other => other.Start < one.End && one.Start < other.End));
        if (marked.Count == 0)
        {
            _harmless++;
            _flagged += found.Count > 0 ? 1 : 0;
        }
        else
        {
            _texts++;
            _clean += missed == 0 ? 1 : 0;
        }
    }

    private static bool IsCovered(string text, MarkedSpan span, bool[] hidden)
    {
        for (var at = span.Start; at < span.End; at++)
        {
            if (char.IsLetterOrDigit(text[at]) && !hidden[at])
            {
                return false;
            }
        }

        return true;
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
