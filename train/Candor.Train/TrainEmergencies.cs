using System.Text.Json;

namespace Candor.Train;

/// <summary>
/// The model of emergencies: examples written for it (here and those of the tests that are not kept for judging), against everyday texts.
/// </summary>
internal static class TrainEmergencies
{
    private static readonly string[] Labels =
    [
        "self-harm", "cardiac", "stroke", "breathing", "bleeding", "overdose", "violence", "abuse", "obstetric", "infant", "inpatient-distress", "adverse-event", "eating-disorder",
    ];

    public static void Run(string data, string output)
    {
        List<Example> examples =
        [
            .. Written("train/Candor.Train/Examples/emergencies.jsonl"), .. Written("tests/Candor.Language.Tests/Emergencies/examples.jsonl"),
            .. Everyday(data, "nhs_patient_experience/v6_train.jsonl", 3), .. Everyday(data, "goemotions/train.jsonl", 2), .. Everyday(data, "sms_spam/train.jsonl", 2),
            .. Everyday(data, "clinc150/train.jsonl", 6), .. Everyday(data, "covid_rumor/train.jsonl", 4),
        ];
        new Trainer(Labels, bits: 16, epochs: 15, rate: 0.1f, ridge: 2e-5f, seed: 20261123).Train(examples, output);
    }

    /// <summary>A text of one class may hint at others too, so only its own is known to hold; a harmless one holds none.</summary>
    private static IEnumerable<Example> Written(string file)
        => Rows.Of(".", file).Select(row => new Example(
            Texts.Features(row.Text("text")),
            [.. Labels.Select(label => row.GetProperty("hint").GetBoolean() ? label == row.Text("class") ? true : Near(label, row.Text("class")) ? (bool?)null : false : false)],
            row.GetProperty("hint").GetBoolean() ? 3 : 2));

    private static IEnumerable<Example> Everyday(string data, string file, int oneIn)
        => Rows.Of(data, file).Where((_, at) => at % oneIn == 0).Select(row => new Example(Texts.Features(row.Text("text")), [.. Labels.Select(_ => (bool?)false)], 0.4f));

    private static bool Near(string one, string other)
    {
        string[][] groups = [["cardiac", "stroke", "breathing"], ["obstetric", "infant", "bleeding"], ["infant", "breathing"], ["self-harm", "overdose", "eating-disorder"], ["inpatient-distress", "adverse-event", "bleeding", "breathing"], ["abuse", "violence"]];
        return groups.Any(group => group.Contains(one) && group.Contains(other));
    }
}
