using System.Globalization;
using Candor.Language;

namespace Candor.Train;

/// <summary>Recall and false alarms of each class of emergency over a file of examples.</summary>
internal static class MeasureEmergencies
{
    public static void Run(string file, bool show)
    {
        var counts = new SortedDictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var row in Rows.Of(Path.GetDirectoryName(file)!, Path.GetFileName(file)))
        {
            var (name, text, isHint) = (row.Text("class"), row.Text("text"), row.GetProperty("hint").GetBoolean());
            var found = Reader.Default.Read(text).Emergencies;
            var hit = isHint ? found.Any(one => one.Label.ToWire() == name) : found.Count > 0;
            var count = counts.TryGetValue(name, out var known) ? known : counts[name] = new int[6];
            count[isHint ? 0 : 2] += hit ? 1 : 0;
            count[isHint ? 1 : 3]++;
            count[4] += isHint && found.Count > 0 ? 1 : 0;
            if (show && hit != isHint)
            {
                Console.WriteLine($"{(isHint ? "missed" : "alarm ")} {name,-20} {text}  [{string.Join(", ", found.Select(one => $"{one.Label.ToWire()} {one.Score} {string.Join('+', one.Because)}"))}]");
            }
        }

        foreach (var (name, count) in counts)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-20} class {count[0],3}/{count[1],-3} any {count[4],3}/{count[1],-3} false alarms {count[2],3}/{count[3],-3}"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"all: class {counts.Values.Sum(c => c[0]) / (double)counts.Values.Sum(c => c[1]):0.000}, any {counts.Values.Sum(c => c[4]) / (double)counts.Values.Sum(c => c[1]):0.000}, false alarms {counts.Values.Sum(c => c[2]) / (double)counts.Values.Sum(c => c[3]):0.000}"));
    }
}
