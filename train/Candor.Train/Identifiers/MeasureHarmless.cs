using System.Diagnostics;
using System.Globalization;
using Candor.Language;
using Candor.Language.Identifiers;
using Candor.Language.Identifiers.Tagging;
using Candor.Language.Tokens;

namespace Candor.Train.Identifiers;

/// <summary>How often everyday texts, from which names were taken out, are marked all the same; and how long it takes.</summary>
internal static class MeasureHarmless
{
    public static void Run(string data, bool show)
    {
        foreach (var (file, column) in ((string, string)[])[("goemotions/dev.jsonl", "text"), ("nhs_patient_experience/v6_dev.jsonl", "text"), ("covid_faq/faq.jsonl", "question")])
        {
            var kinds = new SortedDictionary<IdentifierKind, int>();
            var (texts, flagged) = (0, 0);
            foreach (var text in Rows.Of(data, file).Select(row => row.Text(column)).Where(text => !text.Contains('[', StringComparison.Ordinal)))
            {
                var found = TryTagging.Find(text, Tagger.Shipped);
                texts++;
                flagged += found.Count > 0 ? 1 : 0;
                foreach (var one in found)
                {
                    kinds[one.Kind] = kinds.GetValueOrDefault(one.Kind) + 1;
                    if (show)
                    {
                        Console.WriteLine($"{one.Kind} {text[Math.Max(0, one.Start - 25)..one.Start]}«{text[one.Start..one.End]}»{text[one.End..Math.Min(text.Length, one.End + 15)]}");
                    }
                }
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}: {flagged} of {texts} marked ({(double)flagged / texts:0.000}); {string.Join(", ", kinds.Select(pair => $"{pair.Key} {pair.Value}"))}"));
        }

        Speed(data);
    }

    private static void Speed(string data)
    {
        var scenes = Rows.Of(data, "nhs_patient_experience/v6_dev.jsonl").Concat(Rows.Of(data, "tweeteval/sentiment.val.jsonl")).Select(row => WellFormed.From(row.Text("text")))
            .Select(text => (Text: text, Tokens: Tokenizer.Cut(text, 0, text.Length))).ToList();
        Time("scene", scenes.Count, () => scenes.ForEach(one => _ = new Scene(one.Text, one.Tokens)));
        Time("rules", scenes.Count, () => scenes.ForEach(one => IdentifierFinder.ByRules(new Scene(one.Text, one.Tokens))));
        Time("tagger", scenes.Count, () => scenes.ForEach(one => Tagger.Shipped.Find(new Scene(one.Text, one.Tokens), [])));
        Time("all", scenes.Count, () => scenes.ForEach(one => IdentifierFinder.Find(one.Text, one.Tokens, null)));
    }

    private static void Time(string name, int texts, Action work)
    {
        var best = TimeSpan.MaxValue;
        for (var round = 0; round < 8; round++)
        {
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            work();
            best = Process.GetCurrentProcess().TotalProcessorTime - before is var taken && taken < best ? taken : best;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {best.TotalMicroseconds / texts:0.0} µs a text"));
    }
}
