using System.Globalization;
using Candor.Language;

namespace Candor.Train.Emergencies;

/// <summary>Recall and harmless examples passed, by class, over a file of written examples; at the mark of a hint and at that of an alarm that rings.</summary>
internal static class MeasureExamples
{
    public static void Run(string file)
    {
        var counts = new SortedDictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var row in Rows.Of(Path.GetDirectoryName(file)!, Path.GetFileName(file)))
        {
            var (name, text, isHint) = (row.Text("class"), row.Text("text"), row.GetProperty("hint").GetBoolean());
            var reading = Reader.Default.Read(text);
            var hint = isHint ? reading.Emergencies.Any(one => one.Label.ToWire() == name) : reading.Emergencies.Count == 0;
            var rings = isHint ? reading.Emergencies.Any(one => one.Label.ToWire() == name && one.Score >= 0.5) : !reading.Emergencies.Any(one => one.Score >= 0.5);
            foreach (var key in (string[])[name, "~all", row.Text("language") == "es" ? "~Spanish" : "~English"])
            {
                var count = counts.TryGetValue(key, out var known) ? known : counts[key] = new int[7];
                count[isHint ? 0 : 3]++;
                count[isHint ? 1 : 4] += hint ? 1 : 0;
                count[isHint ? 2 : 5] += rings ? 1 : 0;
                count[6] += isHint && reading.Emergencies.Count > 0 ? 1 : 0;
            }
        }

        foreach (var (name, c) in counts)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name,-20} found {c[1],3} of {c[0],3} {(double)c[1] / c[0]:0.000} (any {(double)c[6] / c[0]:0.000}, rings {(double)c[2] / c[0]:0.000}); harmless passed {c[4],3} of {c[3],3} {(double)c[4] / c[3]:0.000} (rings not {(double)c[5] / c[3]:0.000})"));
        }
    }
}
