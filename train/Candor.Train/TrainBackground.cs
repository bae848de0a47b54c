using System.Globalization;
using Candor.Language.Matching;

namespace Candor.Train;

/// <summary>Counts in how many texts each word stands. All its sources allow shipping (NOTICE).</summary>
internal static class TrainBackground
{
    private const int FewestTexts = 6;

    private static readonly (string File, string Member)[] Sources =
    [
        ("nhs_patient_experience/v6_train.jsonl", "text"), ("nhs_patient_experience/phase1_train.jsonl", "text"), ("goemotions/train.jsonl", "text"), ("sms_spam/train.jsonl", "text"),
        ("clinc150/train.jsonl", "text"), ("covid_rumor/train.jsonl", "text"), ("crisislex_t26/train.jsonl", "text"), ("meqsum/all.jsonl", "question"), ("medquad/train.jsonl", "answer"),
        ("vader_gold/nyt.jsonl", "text"),
    ];

    public static void Run(string data, string output)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var texts = 0;
        foreach (var text in Sources.SelectMany(source => Rows.Of(data, source.File).Select(row => row.Text(source.Member))))
        {
            texts++;
            foreach (var word in Wording.Of(text).Words.Select(word => word.Term).Distinct())
            {
                counts[word] = counts.GetValueOrDefault(word) + 1;
            }
        }

        var kept = counts.Where(pair => pair.Value >= FewestTexts && IsWord(pair.Key)).ToList();
        File.WriteAllLines(output, kept
            .GroupBy(pair => (int)Math.Round(-Math.Log((double)pair.Value / texts, Background.Step)))
            .OrderBy(group => group.Key)
            .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Key} {string.Join(' ', group.Select(pair => pair.Key).Order(StringComparer.Ordinal))}")));
        Console.WriteLine($"{output}: {kept.Count} words of {texts} texts, {new FileInfo(output).Length / 1024} KiB");
    }

    // Long numbers are somebody's, and of no language.
    private static bool IsWord(string word) => word.Length > 1 && !word.Contains(' ', StringComparison.Ordinal) && (word.Length < 4 || !word.Any(char.IsAsciiDigit));
}
