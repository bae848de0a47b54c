using Candor.Language;

namespace Candor.Web.Evaluation;

/// <summary>The sets that judge feelings and labels.</summary>
internal static class LabelSets
{
    private static readonly string[] Languages = ["spanish", "french", "german", "portuguese", "italian", "arabic", "hindi"];

    public static IEnumerable<EvaluationSet> All =>
    [
        new FeelingSet("nhs_patient_experience", "nhs_patient_experience/v6_dev.jsonl", leastF1: 0.70, aimF1: 0.76),
        new FeelingSet("airline_tweets", "airline_tweets/dev.jsonl", leastF1: 0.64, aimF1: 0.72),
        new FeelingSet("tweeteval sentiment", "tweeteval/sentiment.val.jsonl", leastRecall: 0.60, aimRecall: 0.66),
        .. Languages.Select(language => new FeelingSet($"multilingual_tweet_sentiment {language}", $"multilingual_tweet_sentiment/{language}.val.jsonl")),
        new PatientThemesSet(),
        new YesNoSet("complaint_tweets", "intents", "complaint_tweets/dev.jsonl", "intent:complaint", row => row.Text("complaint") == "1", reading => Names(reading, Intent.Complaint), ("macro-F1", 0.74, 0.84)),
        new YesNoSet("complaint_tweets train", "intents", "complaint_tweets/train.jsonl", "intent:complaint", row => row.Text("complaint") == "1", reading => Names(reading, Intent.Complaint)),
        new YesNoSet("constraint2021_covid_fake", "intents", "constraint2021_covid_fake/dev.jsonl", "intent:misinformation-suspect", row => row.Text("label") == "fake", reading => Names(reading, Intent.MisinformationSuspect)),
        new OutOfScopeSet(),
        new YesNoSet("sms_spam", "spam", "sms_spam/dev.jsonl", "trait:spam", row => row.Text("label") == "spam", reading => reading.Spam >= 0.5, ("F1", 0.97, 0.98)),
        new AbuseKindsSet(),
        new YesNoSet("tweeteval offensive", "abuse", "tweeteval/offensive.val.jsonl", "trait:abusive", row => row.Text("label") == "offensive", reading => reading.Abusive >= 0.5),
        new YesNoSet("rhmd_health_mention", "health", "rhmd_health_mention/dev.jsonl", "trait:health", row => row.Text("label") == "health_mention", reading => reading.Health >= 0.5),
    ];

    private static bool Names(Reading reading, Intent intent) => reading.Intents.Any(scored => scored.Label == intent);
}
