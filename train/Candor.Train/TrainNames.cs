using Candor.Language.Identifiers;
using Candor.Language.Tokens;

namespace Candor.Train;

/// <summary>Packs the long name lists, without the names that are also words: those that everyday texts write in lower case.</summary>
internal static class TrainNames
{
    private const int FewestSightings = 2;

    private static readonly (string File, string Column)[] Sources =
    [
        ("nhs_patient_experience/v6_train.jsonl", "text"), ("nhs_patient_experience/phase1_train.jsonl", "text"), ("goemotions/train.jsonl", "text"), ("clinc150/train.jsonl", "text"),
        ("sms_spam/train.jsonl", "text"), ("meqsum/all.jsonl", "question"), ("medquad/train.jsonl", "answer"), ("covid_rumor/train.jsonl", "text"), ("meddocan_es/train.jsonl", "text"),
        ("vader_gold/amazon.jsonl", "text"), ("vader_gold/nyt.jsonl", "text"), ("vader_gold/movies.jsonl", "text"),
    ];

    public static void Run(string data, string output)
    {
        var words = Words(data);
        foreach (var (list, file) in ((string, string)[])[("name_lists/firstnames.txt", "first-names.bin"), ("name_lists/lastnames.txt", "last-names.bin")])
        {
            var names = File.ReadLines(Path.Combine(data, list)).Select(name => name.Trim()).Where(name => name.Length > 2 && !words.Contains(name)).Distinct().ToList();
            NameFilter.Write(File.Create(Path.Combine(output, file)), names);
            Console.WriteLine($"{file}: {names.Count} names");
        }
    }

    private static HashSet<string> Words(string data)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (file, column) in Sources)
        {
            foreach (var text in Rows.Of(data, file).Select(row => row.TryGetProperty(column, out var value) ? value.GetString() ?? "" : ""))
            {
                foreach (var token in Tokenizer.Cut(text, 0, text.Length).Where(token => token.Kind == TokenKind.Word && char.IsLower(text[token.Start])))
                {
                    seen[token.Form] = seen.GetValueOrDefault(token.Form) + 1;
                }
            }
        }

        return [.. seen.Where(word => word.Value >= FewestSightings).Select(word => word.Key)];
    }
}
