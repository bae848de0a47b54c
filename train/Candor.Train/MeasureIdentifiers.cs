using System.Globalization;
using System.Text.Json;
using Candor.Language;

namespace Candor.Train;

/// <summary>ASQ-PHI: share of planted identifiers covered, by type, and harmless texts flagged.</summary>
internal static class MeasureIdentifiers
{
    public static void Run(string data, bool show)
    {
        var covered = new SortedDictionary<string, (int Found, int All)>(StringComparer.Ordinal);
        var (texts, flagged, clean) = (0, 0, 0);
        foreach (var row in Rows.Of(data, "asq_phi/dev.jsonl"))
        {
            var text = row.Text("text");
            var found = Reader.Default.Read(text).Identifiers;
            var planted = row.GetProperty("phi").EnumerateArray().ToList();
            if (planted.Count == 0)
            {
                clean++;
                flagged += found.Count > 0 ? 1 : 0;
                Show(show && found.Count > 0, "flagged", text, string.Join(" | ", found.Select(one => one.Kind + "=" + text[one.Start..one.End])));
                continue;
            }

            texts++;
            foreach (var one in planted)
            {
                var (start, end) = (one.GetProperty("start").GetInt32(), one.GetProperty("end").GetInt32());
                if (start < 0)
                {
                    continue;
                }

                var type = one.Text("type");
                var (hits, all) = covered.GetValueOrDefault(type);
                var isCovered = Covers(text, start, end, found);
                covered[type] = (hits + (isCovered ? 1 : 0), all + 1);
                Show(show && !isCovered, "missed " + type + " " + text[start..end], text, string.Join(" | ", found.Select(other => other.Kind + "=" + text[other.Start..other.End])));
            }
        }

        foreach (var (type, (found, all)) in covered)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{type,-36}{found,5} of {all,5}  {(double)found / all:0.000}"));
        }

        var (sum, total) = (covered.Values.Sum(pair => pair.Found), covered.Values.Sum(pair => pair.All));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"recall {(double)sum / total:0.000} over {texts} texts; harmless texts flagged {flagged} of {clean}"));
    }

    /// <summary>Every letter and digit of the value lies inside some span.</summary>
    private static bool Covers(string text, int start, int end, IReadOnlyList<Identifier> found)
        => Enumerable.Range(start, end - start).All(at => !char.IsLetterOrDigit(text[at]) || found.Any(one => one.Start <= at && at < one.End));

    private static void Show(bool show, string what, string text, string found)
    {
        if (show)
        {
            Console.WriteLine($"-- {what}\n   {text}\n   {found}");
        }
    }
}
