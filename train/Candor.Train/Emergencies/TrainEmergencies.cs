using Candor.Language.Cues;
using Candor.Language.Emergencies;
using Candor.Language.Tokens;

namespace Candor.Train.Emergencies;

/// <summary>The model of emergencies: examples written for it, against everyday texts. All its sources allow shipping (NOTICE).</summary>
internal static class TrainEmergencies
{
    private const int Bits = 16;
    private const float Hint = 2;
    private const float Harmless = 2.5f;

    /// <summary>What share of texts are taken to be emergencies of a class when margins are made probabilities: far more than there are, so that few are missed.</summary>
    private const double Prior = 0.05;

    /// <summary>A word that everyday texts hold this often is no slip.</summary>
    private const int LeastCount = 3;

    private const string RealWords = "src/Candor.Language/Emergencies/real-words.txt";

    private static readonly (string File, int OneIn, float Weight, string Field)[] Everyday =
    [
        ("nhs_patient_experience/v6_train.jsonl", 1, 0.3f, "text"), ("nhs_patient_experience/phase1_train.jsonl", 2, 0.3f, "text"), ("goemotions/train.jsonl", 1, 0.3f, "text"),
        ("sms_spam/train.jsonl", 1, 0.3f, "text"), ("clinc150/train.jsonl", 3, 0.3f, "text"), ("covid_rumor/train.jsonl", 1, 0.3f, "text"), ("davidson_hate/train.jsonl", 2, 0.2f, "text"),
        ("crisislex_t26/train.jsonl", 1, 0.3f, "text"), ("medquad/train.jsonl", 3, 0.3f, "question"), ("meqsum/all.jsonl", 1, 0.3f, "summary"), ("broad_twitter_ner/train.jsonl", 1, 0.3f, "tokens"),
        ("covid_faq/faq.jsonl", 1, 0.3f, "question"), ("vader_gold/amazon.jsonl", 3, 0.3f, "text"), ("vader_gold/movies.jsonl", 3, 0.3f, "text"), ("vader_gold/nyt.jsonl", 3, 0.3f, "text"),
    ];

    /// <summary>Where the everyday words come from that examples are also learned among, and how many of each.</summary>
    private static readonly string[] Among = ["goemotions/train.jsonl", "nhs_patient_experience/v6_train.jsonl", "sms_spam/train.jsonl"];

    public static void Run(string data, string output, bool show)
    {
        var wording = new Wording(Resource.Lines("Emergencies.wording.txt"));
        var lines = Resource.Lines("Emergencies.concepts.txt");
        var realWords = FindRealWords(data, new Concepts(lines, wording, new HashSet<string>(StringComparer.Ordinal)));
        var texts = new AlarmTexts(new Concepts(lines, wording, realWords), wording, data);
        var examples = Examples(texts, data).ToList();
        var trainer = new AlarmTrainer(Bits, epochs: 8, rate: 1, ridge: 1e-5f, forget: 0.2, seed: 20261123);
        var margins = trainer.OutOfFold(examples);
        var calibration = new AlarmCalibration(examples, margins, Prior);
        AlarmReport.Print(examples, margins, calibration, show);
        var file = Path.Combine(output, "alarms.bin");
        trainer.Fit(examples).Write(file, calibration);
        Console.WriteLine($"{file}: {examples.Count} examples, {new FileInfo(file).Length / 1024} KiB");
    }

    private static IEnumerable<AlarmExample> Examples(AlarmTexts texts, string data)
    {
        List<string> everyday = [.. Among.SelectMany(file => Rows.Of(data, file).Select(row => row.Text("text")).Where(text => text.Length is > 20 and < 110).Take(1500))];
        List<(string Language, string Text)> frames = [.. File.ReadLines("train/Candor.Train/Examples/emergency-frames.txt").Where(line => line[0] != '/').Select(line => (line[..2], line[3..]))];
        return Directory.GetFiles("train/Candor.Train/Examples", "emergencies*.jsonl").Order(StringComparer.Ordinal).Append("tests/Candor.Language.Tests/Emergencies/examples.jsonl")
            .SelectMany(file => texts.Written(file, Hint, Harmless, everyday, frames))
            .Concat(Everyday.SelectMany(one => texts.Everyday(one.File, one.OneIn, one.Weight, one.Field)));
    }

    /// <summary>Words of everyday texts that look like slips of a word of the list but are words.</summary>
    private static HashSet<string> FindRealWords(string data, Concepts concepts)
    {
        var slips = concepts.AllSlips().ToHashSet(StringComparer.Ordinal);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (file, _, _, field) in Everyday)
        {
            foreach (var row in Rows.Of(data, file))
            {
                var text = WellFormed.From(AlarmTexts.In(row, field));
                foreach (var token in Tokenizer.Cut(text, 0, text.Length).Where(token => slips.Contains(token.Form)))
                {
                    counts[token.Form] = counts.GetValueOrDefault(token.Form) + 1;
                }
            }
        }

        var words = counts.Where(pair => pair.Value >= LeastCount).Select(pair => pair.Key).Order(StringComparer.Ordinal).ToList();
        File.WriteAllText(RealWords, string.Join('\n', ["// Words that are no slips of the words in concepts.txt; made by Candor.Train.", .. words.Chunk(20).Select(chunk => string.Join(' ', chunk))]) + "\n");
        return [.. words];
    }
}
