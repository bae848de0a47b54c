using System.Text.Json;

namespace Candor.Train;

/// <summary>The model of feeling: patient comments first, everyday texts beside them. All its sources allow shipping (NOTICE).</summary>
internal static class TrainFeeling
{
    public static readonly string[] Labels = ["negative", "neutral", "positive"];

    private static readonly string[] Glad = ["admiration", "gratitude", "love", "joy", "approval", "amusement", "excitement", "optimism", "pride", "relief", "caring"];
    private static readonly string[] Cross = ["anger", "annoyance", "disappointment", "disapproval", "disgust", "sadness", "remorse", "embarrassment", "grief", "fear", "nervousness"];

    public static void Run(string data, string output)
    {
        List<Example> examples =
        [
            .. Patients(data), .. Comments(data), .. Rated(data, "vader_gold/amazon.jsonl", 0.5f), .. Rated(data, "vader_gold/movies.jsonl", 0.25f), .. Rated(data, "vader_gold/nyt.jsonl", 0.15f),
            .. Everyday(data), .. Asked(data),
        ];
        new Trainer(Labels, bits: 17, epochs: 10, rate: 0.12f, ridge: 2e-5f, seed: 20261123).Train(examples, output);
    }

    /// <summary>1 is very positive, 5 very negative.</summary>
    public static int? FeelingOf(JsonElement row) => row.GetProperty("sentiment") is { ValueKind: JsonValueKind.Number } number
        ? number.GetInt32() switch { <= 2 => 2, 3 => 1, _ => 0 } : null;

    private static IEnumerable<Example> Patients(string data)
        => from row in Rows.Of(data, "nhs_patient_experience/v6_train.jsonl")
           let feeling = FeelingOf(row)
           where feeling is not null
           select Of(row.Text("text"), feeling.Value, 1);

    /// <summary>-5 to 5, where the words for "nothing to improve" count as glad.</summary>
    private static IEnumerable<Example> Comments(string data)
        => from row in Rows.Of(data, "nhs_patient_experience/phase1_train.jsonl")
           let criticality = row.GetProperty("criticality") is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : 0
           where row.Text("text").Length > 12 && criticality != 0
           select Of(row.Text("text"), criticality > 0 ? 2 : 0, 0.4f);

    private static IEnumerable<Example> Rated(string data, string file, float weight)
        => from row in Rows.Of(data, file)
           let score = row.GetProperty("score").GetDouble()
           select Of(row.Text("text"), score > 0.8 ? 2 : score < -0.8 ? 0 : 1, weight);

    private static IEnumerable<Example> Everyday(string data)
        => from row in Rows.Of(data, "goemotions/train.jsonl")
           let labels = row.GetProperty("labels").EnumerateArray().Select(label => label.GetString()!).ToList()
           let glad = labels.Exists(label => Glad.Contains(label))
           let cross = labels.Exists(label => Cross.Contains(label))
           where !(glad && cross)
           select Of(row.Text("text"), glad ? 2 : cross ? 0 : 1, 0.5f);

    /// <summary>Questions and short requests carry no feeling.</summary>
    private static IEnumerable<Example> Asked(string data)
        => Rows.Of(data, "clinc150/train.jsonl").Where((_, at) => at % 8 == 0).Select(row => Of(row.Text("text"), 1, 0.2f))
            .Concat(Rows.Of(data, "meqsum/all.jsonl").Select(row => Of(row.Text("summary"), 1, 0.3f)))
            .Concat(Rows.Of(data, "medquad/train.jsonl").Where((_, at) => at % 12 == 0).Select(row => Of(row.Text("question"), 1, 0.2f)));

    private static Example Of(string text, int feeling, float weight)
        => new(Texts.Features(text), [feeling == 0, feeling == 1, feeling == 2], weight);
}
