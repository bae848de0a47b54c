using System.Globalization;
using Candor.Language;

namespace Candor.Train.Emergencies;

/// <summary>What the model says of texts that were left out when it was fitted.</summary>
internal static class AlarmReport
{
    private static readonly Emergency[] Classes = Enum.GetValues<Emergency>();

    public static void Print(List<AlarmExample> examples, float[][] margins, AlarmCalibration calibration, bool show)
    {
        foreach (var threshold in (double[])[0.2, 0.35, 0.5, 0.7])
        {
            var (found, hints, passed, harmless, alarms, everyday) = (0, 0, 0, 0, 0, 0);
            foreach (var (at, example) in examples.Index())
            {
                var scores = Classes.Select((_, column) => calibration.Score(margins[at], column)).ToArray();
                if (example.Text is null)
                {
                    (everyday, alarms) = example.Source.Contains('/', StringComparison.Ordinal) ? (everyday + 1, alarms + (scores.Max() >= threshold ? 1 : 0)) : (everyday, alarms);
                    continue;
                }

                var isHint = example.Labels[^1] == true;
                var own = scores[Array.FindIndex(Classes, one => one.ToWire() == example.Source)];
                var right = isHint ? own >= threshold : scores.Max() < threshold;
                (hints, found, harmless, passed) = isHint ? (hints + 1, found + (right ? 1 : 0), harmless, passed) : (hints, found, harmless + 1, passed + (right ? 1 : 0));
                if (show && threshold == 0.35 && !right)
                {
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(isHint ? "missed" : "alarm ")} {example.Source} own {own:0.00} most {Classes[Array.IndexOf(scores, scores.Max())].ToWire()} {scores.Max():0.00}: {example.Text}"));
                }
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"left out, from {threshold}: recall {(double)found / hints:0.000}, harmless passed {(double)passed / harmless:0.000}, everyday alarms {1000.0 * alarms / everyday:0.0} in 1,000"));
        }
    }
}
