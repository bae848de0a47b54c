namespace Candor.Web.Evaluation;

/// <summary>Every set that is known. A new one is added here, in the block of its area.</summary>
internal static class EvaluationSets
{
    public static IReadOnlyList<EvaluationSet> All { get; } =
    [
        // Match
        new ClaimRetrievalSet("checkthat2022_claim_retrieval", "devtest", atLeast: (0.86, 0.80), aim: (0.91, 0.87)),
        new ClaimRetrievalSet("checkthat2022_claim_retrieval", "dev"),
        new ClaimRetrievalSet("checkthat2020_claim_retrieval", "dev"),

        new QuestionPairSet(),
        new SameQuestionSet(),

        // Spikes
        new SpikeSet(),

        // Readability
        new ReadabilitySet(),

        // Language
        new TweetLanguageSet(),

        // Identifiers
        new HealthQuerySet(),
        new ClinicalRecordSet(),
        new PersonsInPostsSet("broad_twitter_ner", atLeast: 0.88, aim: 0.93),
        new PersonsInPostsSet("wnut17_ner"),
        new WrittenIdentifiersSet(),

        // Feelings and labels
        .. LabelSets.All,

        // Emergencies
    ];
}
