using System.Text.Json;
using Candor.Language;
using Candor.Language.Cues;
using Candor.Language.Emergencies;
using Candor.Language.Tokens;

namespace Candor.Train.Emergencies;

/// <summary>Texts to learn emergencies from, as the reader sees them.</summary>
internal sealed class AlarmTexts(Concepts concepts, Wording wording, string data)
{
    private static readonly string[] Classes = [.. Enum.GetValues<Emergency>().Select(one => one.ToWire())];

    /// <summary>Classes that one text may well be of together, so that one says nothing against the other.</summary>
    private static readonly string[][] Neighbours =
    [
        ["cardiac", "stroke", "breathing"], ["obstetric", "infant", "bleeding"], ["infant", "breathing", "overdose"], ["self-harm", "overdose", "eating-disorder"],
        ["inpatient-distress", "adverse-event", "bleeding", "breathing", "cardiac", "obstetric"], ["abuse", "violence", "infant", "inpatient-distress"], ["adverse-event", "overdose", "infant", "breathing"], ["self-harm", "bleeding", "violence"],
        ["obstetric", "cardiac", "self-harm"], ["infant", "abuse"], ["cardiac", "overdose"], ["eating-disorder", "cardiac", "adverse-event"],
    ];

    /// <summary>
    /// A harmless example is none of any class; one that hints leaves open whether it hints at a neighbour too. What hints is also
    /// learned among everyday words, where it still hints, and inside a frame that makes a story of it, where it does not.
    /// </summary>
    public IEnumerable<AlarmExample> Written(string file, float hint, float harmless, IReadOnlyList<string> everyday, IReadOnlyList<(string Language, string Text)> frames)
    {
        var at = 0;
        foreach (var row in Rows.Of(".", file))
        {
            var (text, name, isHint) = (row.Text("text"), row.Text("class"), row.GetProperty("hint").GetBoolean());
            var example = Of(text, Labels(name, isHint), isHint ? hint : harmless, name, text);
            yield return example;
            if (isHint && frames.Count > 0)
            {
                var own = frames.Where(frame => frame.Language == row.Text("language")).ToList();
                foreach (var frame in (int[])[at * 7, (at * 7) + 3])
                {
                    yield return Of(own[frame % own.Count].Text.Replace("*", text, StringComparison.Ordinal), Labels(name, false), harmless * 0.5f, name, null) with { Fold = example.Fold };
                }

                var other = everyday[at * 37 % everyday.Count];
                yield return Of(at % 2 == 0 ? text + ". " + other : other + ". " + text, Labels(name, true), hint * 0.5f, name, null) with { Fold = example.Fold };
            }

            at++;
        }
    }

    public IEnumerable<AlarmExample> Everyday(string file, int oneIn, float weight, string field = "text")
        => from pair in Rows.Of(data, file).Select((row, at) => (row, at))
           where pair.at % oneIn == 0
           let text = In(pair.row, field)
           from example in Stretches(text, new bool?[Classes.Length + 1].Select(_ => (bool?)false).ToArray(), weight, file)
           select example;

    private static bool?[] Labels(string name, bool isHint)
        => [.. Classes.Select(one => !isHint ? false : one == name ? true : Array.Exists(Neighbours, group => group.Contains(one) && group.Contains(name)) ? (bool?)null : false), isHint];

    private AlarmExample Of(string text, bool?[] labels, float weight, string source, string? shown)
    {
        var scan = ScanOf(text);
        return new AlarmExample(Features(scan, 0, scan.Words.Count), labels, weight, (int)(Hash(text) % AlarmTrainer.Folds), source, shown);
    }

    private IEnumerable<AlarmExample> Stretches(string text, bool?[] labels, float weight, string source)
    {
        var scan = ScanOf(text);
        for (var from = 0; from == 0 || from + EmergencyReader.Step < scan.Words.Count; from += EmergencyReader.Step)
        {
            yield return new AlarmExample(Features(scan, from, Math.Min(from + EmergencyReader.Stretch, scan.Words.Count)), labels, weight, (int)(Hash(text) % AlarmTrainer.Folds), source, null);
        }
    }

    private Scan ScanOf(string text)
    {
        var wellFormed = WellFormed.From(text);
        return Scan.Of(Tokenizer.Cut(wellFormed, 0, wellFormed.Length), wording, concepts);
    }

    private AlarmFeature[] Features(Scan scan, int from, int to)
    {
        var found = new List<AlarmFeature>();
        var sink = new AlarmFeature.Sink(found);
        Situation.Describe(scan, concepts, from, to, ref sink);
        return [.. found];
    }

    /// <summary>A field of a row; words that stand apart are joined.</summary>
    public static string In(JsonElement row, string field)
        => row.GetProperty(field) is { ValueKind: JsonValueKind.Array } words ? string.Join(' ', words.EnumerateArray().Select(word => word.GetString())) : row.Text(field);

    private static uint Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var letter in text)
        {
            hash = (hash ^ letter) * 16777619;
        }

        return hash ^ (hash >> 16);
    }
}
