namespace Candor.Language.Measuring;

/// <summary>A tally for each of several classes or labels, and their means.</summary>
/// <remarks>
/// Serves texts of one class each (<see cref="Add(string, string)"/>) and texts with any number of labels
/// (<see cref="Add(IReadOnlySet{string}, IReadOnlySet{string})"/>). Not thread-safe.
/// </remarks>
public sealed class Tallies(params IReadOnlyList<string> labels)
{
    private readonly Tally[] _each = new Tally[labels.Count];
    private int _right;

    /// <summary>The labels, in the order given.</summary>
    public IReadOnlyList<string> Labels { get; } = labels;

    /// <summary>How many texts were added.</summary>
    public int Texts { get; private set; }

    /// <summary>Share of texts whose class, or whose whole set of labels, was found.</summary>
    public double Accuracy => Texts == 0 ? 0 : (double)_right / Texts;

    /// <summary>F1 over all decisions together.</summary>
    public double MicroF1 => _each.Aggregate(default(Tally), (sum, one) => sum + one).F1;

    /// <summary>Mean of the F1 of each label that is there in truth or was found.</summary>
    public double MacroF1 => Mean(tally => tally.F1, leastTruths: 0);

    /// <summary>Mean of the recall of each label that is there in truth.</summary>
    public double AverageRecall => Mean(tally => tally.Recall, leastTruths: 1);

    /// <summary>The tally of one label.</summary>
    public Tally this[string label] => _each[IndexOf(label)];

    /// <summary>Mean of the F1 of the labels that at least <paramref name="leastTruths"/> texts have in truth.</summary>
    public double MacroF1Of(int leastTruths) => Mean(tally => tally.F1, leastTruths);

    /// <summary>Adds a text of one class; <paramref name="found"/> may be a word outside the labels, such as an abstention.</summary>
    /// <exception cref="ArgumentException"><paramref name="truth"/> is none of the labels.</exception>
    public void Add(string truth, string found)
    {
        IndexOf(truth);
        Texts++;
        _right += truth == found ? 1 : 0;
        for (var at = 0; at < _each.Length; at++)
        {
            _each[at] = _each[at].Add(Labels[at] == truth, Labels[at] == found);
        }
    }

    /// <summary>Adds a text with any number of labels; those that this does not know are left out.</summary>
    public void Add(IReadOnlySet<string> truth, IReadOnlySet<string> found)
    {
        Texts++;
        _right += Labels.All(label => truth.Contains(label) == found.Contains(label)) ? 1 : 0;
        for (var at = 0; at < _each.Length; at++)
        {
            _each[at] = _each[at].Add(truth.Contains(Labels[at]), found.Contains(Labels[at]));
        }
    }

    private double Mean(Func<Tally, double> of, int leastTruths)
    {
        var counted = _each.Where(tally => tally.Truths >= leastTruths && tally.Truths + tally.False > 0).ToList();
        return counted.Count == 0 ? 0 : counted.Average(of);
    }

    private int IndexOf(string label)
        => Enumerable.Range(0, Labels.Count).FirstOrDefault(at => Labels[at] == label, -1) is >= 0 and var found ? found
            : throw new ArgumentException($"There is no label \"{label}\" among {string.Join(", ", Labels)}.", nameof(label));
}
