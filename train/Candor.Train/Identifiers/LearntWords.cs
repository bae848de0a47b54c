using Candor.Language.Identifiers;
using Candor.Language.Identifiers.Tagging;
using Candor.Language.Tokens;

namespace Candor.Train.Identifiers;

/// <summary>What texts tell of words: how often in lower case, part of a medical term, part of a hospital's name.</summary>
internal static class LearntWords
{
    private const int FewestSeen = 3;
    private const int FewestOrdinary = 25;

    private static readonly (string File, string Column)[] Sources =
    [
        ("nhs_patient_experience/v6_train.jsonl", "text"), ("nhs_patient_experience/phase1_train.jsonl", "text"), ("goemotions/train.jsonl", "text"), ("clinc150/train.jsonl", "text"),
        ("sms_spam/train.jsonl", "text"), ("meqsum/all.jsonl", "question"), ("medquad/train.jsonl", "answer"), ("covid_rumor/train.jsonl", "text"), ("meddocan_es/train.jsonl", "text"),
        ("crisislex_t26/train.jsonl", "text"), ("vader_gold/amazon.jsonl", "text"), ("vader_gold/nyt.jsonl", "text"), ("vader_gold/movies.jsonl", "text"),
    ];

    public static Dictionary<uint, (WordFacts Facts, byte Cluster)> Read(string data)
    {
        var (lower, upper) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var (file, column) in Sources)
        {
            foreach (var text in Rows.Of(data, file).Select(row => row.TryGetProperty(column, out var value) ? value.GetString() ?? "" : ""))
            {
                Count(text, lower, upper);
            }
        }

        var facts = new Dictionary<uint, (WordFacts Facts, byte Cluster)>();
        foreach (var word in lower.Keys.Union(upper.Keys))
        {
            var (small, capital) = (lower.GetValueOrDefault(word), upper.GetValueOrDefault(word));
            var fact = (small >= FewestSeen ? WordFacts.Seen : WordFacts.None) | (small >= FewestOrdinary && small > capital / 2 ? WordFacts.Ordinary : WordFacts.None)
                | (capital >= FewestSeen && capital > small * 2 ? WordFacts.MostlyCapital : WordFacts.None);
            Add(facts, word, fact);
        }

        foreach (var name in Rows.Of(data, "medquad/gazetteer.jsonl").Select(row => row.Text("name")))
        {
            AddWords(facts, name, WordFacts.Medical);
        }

        foreach (var name in File.ReadLines(Path.Combine(data, "pubhealth_lexicon/lexicon.txt")))
        {
            AddWords(facts, name, WordFacts.Medical);
        }

        foreach (var word in Rows.Of(data, "cms_hospital_names/hospitals.jsonl").SelectMany(row => Forms(row.Text("name"))).GroupBy(word => word).Where(group => group.Count() >= 3 && !lower.ContainsKey(group.Key)))
        {
            Add(facts, word.Key, WordFacts.Hospital);
        }

        return facts.Where(pair => pair.Value.Facts != WordFacts.None).ToDictionary(pair => pair.Key, pair => pair.Value);
    }

    private static void Count(string text, Dictionary<string, int> lower, Dictionary<string, int> upper)
    {
        var scene = new Scene(text, Tokenizer.Cut(WellFormed.From(text), 0, text.Length));
        for (var at = 0; at < scene.Tokens.Count; at++)
        {
            if (!scene.IsWord(at) || scene.Shouts)
            {
                continue;
            }

            if (char.IsLower(text[scene.Tokens[at].Start]))
            {
                lower[scene.FormAt(at)] = lower.GetValueOrDefault(scene.FormAt(at)) + 1;
            }
            else if (!scene.BeginsSentence(at))
            {
                upper[scene.FormAt(at)] = upper.GetValueOrDefault(scene.FormAt(at)) + 1;
            }
        }
    }

    private static void AddWords(Dictionary<uint, (WordFacts Facts, byte Cluster)> facts, string name, WordFacts fact)
    {
        foreach (var form in Forms(name).Where(form => form.Length > 2))
        {
            Add(facts, form, fact);
        }
    }

    private static void Add(Dictionary<uint, (WordFacts Facts, byte Cluster)> facts, string word, WordFacts fact)
    {
        var key = Mix.Of(word);
        facts[key] = (facts.GetValueOrDefault(key).Facts | fact, 0);
    }

    private static List<string> Forms(string name) => [.. Tokenizer.Cut(WellFormed.From(name), 0, name.Length).Where(token => token.Kind == TokenKind.Word).Select(token => token.Form)];
}
