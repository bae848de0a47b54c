using Candor.Language.Cues;
using Candor.Language.Tokens;

namespace Candor.Language.Emergencies;

/// <summary>Hints at emergencies that are real and going on. A long text is read in overlapping stretches, so that one cry in it is heard.</summary>
internal sealed class EmergencyReader
{
    /// <summary>From this probability on a hint is reported.</summary>
    public const double Threshold = 0.35;

    /// <summary>Words read together: a long post or a paragraph.</summary>
    public const int Stretch = 64;

    /// <summary>How far one stretch begins after the last.</summary>
    public const int Step = 32;

    private static readonly Emergency[] Classes = Enum.GetValues<Emergency>();
    private readonly AlarmModel _model = AlarmModel.Load("Emergencies.alarms.bin");

    public Wording Wording { get; } = new(Resource.Lines("Emergencies.wording.txt"));

    public Concepts Concepts => field ??= new(Resource.Lines("Emergencies.concepts.txt"), Wording, Resource.Lines("Emergencies.real-words.txt").SelectMany(line => line.Split(' ')).ToHashSet(StringComparer.Ordinal));

    public IReadOnlyList<Scored<Emergency>> Read(List<Token> tokens, string text)
    {
        var scan = Scan.Of(tokens, Wording, Concepts);
        Span<double> best = stackalloc double[Classes.Length];
        Span<int> where = stackalloc int[Classes.Length];
        Span<double> scores = stackalloc double[Classes.Length];
        Span<int> sums = stackalloc int[AlarmModel.Lanes];
        best.Clear();
        for (var from = 0; from == 0 || from + Step < scan.Words.Count; from += Step)
        {
            var sum = new AlarmSum(_model);
            Situation.Describe(scan, Concepts, from, Math.Min(from + Stretch, scan.Words.Count), ref sum);
            sum.CopyTo(sums);
            _model.Score(sums, sum.Square, scores);
            for (var at = 0; at < scores.Length; at++)
            {
                if (scores[at] > best[at])
                {
                    (best[at], where[at]) = (scores[at], from);
                }
            }
        }

        foreach (var (label, at) in Plain.Find(scan, Concepts))
        {
            if (best[(int)label] < Plain.Score)
            {
                (best[(int)label], where[(int)label]) = (Plain.Score, Math.Max(0, at - (Step / 2)));
            }
        }

        var found = new List<Scored<Emergency>>();
        for (var at = 0; at < best.Length; at++)
        {
            if (best[at] >= Threshold)
            {
                found.Add(new Scored<Emergency>(Classes[at], Math.Round(Math.Min(0.99, best[at]), 4), Reasons.Of(scan, Concepts, _model, at, where[at], tokens, text)));
            }
        }

        return found;
    }
}
