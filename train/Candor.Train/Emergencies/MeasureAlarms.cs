using System.Globalization;
using Candor.Language;

namespace Candor.Train.Emergencies;

/// <summary>How often everyday texts are taken for emergencies, by source and class; and how well people at risk are told from those who help.</summary>
internal static class MeasureAlarms
{
    private static readonly (string File, string Field)[] Files =
    [
        ("nhs_patient_experience/v6_dev.jsonl", "text"), ("nhs_patient_experience/phase1_dev.jsonl", "text"), ("tweeteval/sentiment.val.jsonl", "text"), ("goemotions/dev.jsonl", "text"), ("airline_tweets/dev.jsonl", "text"),
        ("complaint_tweets/dev.jsonl", "text"), ("clinc150/val.jsonl", "text"), ("sms_spam/dev.jsonl", "text"), ("multilingual_tweet_sentiment/spanish.val.jsonl", "text"), ("medquad/dev.jsonl", "question"),
        ("rhmd_health_mention/dev.jsonl", "text"), ("davidson_hate/dev.jsonl", "text"), ("crisislex_t26/dev.jsonl", "text"),
    ];

    public static void Run(string data)
    {
        var (all, rung) = (0, 0);
        foreach (var (file, field) in Files)
        {
            var found = Rows.Of(data, file).Select(row => Reader.Default.Read(row.Text(field))).ToList();
            var classes = found.SelectMany(one => one.Emergencies).CountBy(one => one.Label).OrderByDescending(pair => pair.Value).Take(5).Select(pair => $"{pair.Key.ToWire()} {pair.Value}");
            var (hints, rings) = (found.Count(one => one.Emergencies.Count > 0), found.Count(one => one.Urgency == Urgency.Emergency));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file,-50} hints {1000.0 * hints / found.Count,5:0.0} rings {1000.0 * rings / found.Count,5:0.0} in 1,000  {string.Join(", ", classes)}"));
            (all, rung) = (all + found.Count, rung + rings);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"all: rings {1000.0 * rung / all:0.0} in 1,000"));
        var people = Rows.Of(data, "cssrs_reddit/dev.jsonl").Select(row => (
            Risk: row.Text("label") is "Ideation" or "Behavior" or "Attempt",
            Score: row.GetProperty("posts").EnumerateArray().Max(post => Reader.Default.Read(post.GetString()!).Emergencies.FirstOrDefault(one => one.Label == Emergency.SelfHarm)?.Score ?? 0))).ToList();
        foreach (var threshold in people.Select(one => one.Score).Distinct().Order())
        {
            var falsely = people.Count(one => !one.Risk && one.Score >= threshold) / (double)people.Count(one => !one.Risk);
            if (falsely <= 0.2)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"cssrs dev: recall {people.Count(one => one.Risk && one.Score >= threshold) / (double)people.Count(one => one.Risk):0.000} at {falsely:0.00} false alarms, from {threshold}"));
                break;
            }
        }
    }
}
