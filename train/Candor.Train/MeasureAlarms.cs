using System.Globalization;
using Candor.Language;

namespace Candor.Train;

/// <summary>How often everyday texts are taken for emergencies, by source and class.</summary>
internal static class MeasureAlarms
{
    private static readonly string[] Files = ["nhs_patient_experience/v6_dev.jsonl", "tweeteval/sentiment.val.jsonl", "goemotions/dev.jsonl", "airline_tweets/dev.jsonl", "clinc150/val.jsonl", "sms_spam/dev.jsonl", "multilingual_tweet_sentiment/spanish.val.jsonl"];

    public static void Run(string data, bool show)
    {
        foreach (var file in Files)
        {
            var texts = Rows.Of(data, file).Select(row => row.Text("text")).ToList();
            var found = texts.ConvertAll(text => Reader.Default.Read(text).Emergencies);
            var classes = found.SelectMany(one => one).CountBy(one => one.Label).OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Key.ToWire()} {pair.Value}");
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file,-52}{found.Count(one => one.Count > 0),5} of {texts.Count,5} {string.Join(", ", classes)}"));
            for (var at = 0; at < texts.Count && show; at++)
            {
                foreach (var one in found[at])
                {
                    Console.WriteLine($"   {one.Label.ToWire()} {one.Score} [{string.Join(" + ", one.Because)}]");
                }
            }
        }
    }
}
