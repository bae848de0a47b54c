namespace Candor.Language.Tests.Labelling;

/// <summary>What must not change a reading, what must push it one way, and the least it must know (after CheckList, Ribeiro et al., 2020).</summary>
public class BehaviourTests
{
    private static readonly string[] Posts =
    [
        "The staff were wonderful and explained everything", "Waited four hours and nobody could tell us where we were in line", "What time do visiting hours start?",
        "The room was dirty and the food was cold", "Thank you to the nurses on 4 West", "My biopsy came back negative",
    ];

    public static TheoryData<string> AllPosts => [.. Posts];

    [Theory]
    [MemberData(nameof(AllPosts))]
    public void Names_of_people_and_places_do_not_change_the_feeling(string post)
    {
        var feelings = new[] { "Ana Ruiz", "Tom Okafor", "Mei Lin" }.Select(name => Reader.Default.Read($"{post}. Signed, {name}").Sentiment.Label).Distinct();

        Assert.Single(feelings);
    }

    [Theory]
    [MemberData(nameof(AllPosts))]
    public void An_address_at_the_end_does_not_change_the_feeling(string post)
        => Assert.Equal(Reader.Default.Read(post).Sentiment.Label, Reader.Default.Read(post + " https://example.org/p").Sentiment.Label);

    [Theory]
    [MemberData(nameof(AllPosts))]
    public void Blanks_and_lines_do_not_change_anything(string post)
        => Assert.Equal(ReadingJson.Write("1", Reader.Default.Read(post)), ReadingJson.Write("1", Reader.Default.Read("  " + post + "\n\n")));

    [Theory]
    [MemberData(nameof(AllPosts))]
    public void A_cross_sentence_makes_no_text_gladder(string post)
        => Assert.True(Reader.Default.Read(post + ". The receptionist was rude and the place is filthy.").Sentiment.Score <= Reader.Default.Read(post).Sentiment.Score + 0.05);

    [Theory]
    [MemberData(nameof(AllPosts))]
    public void A_glad_sentence_makes_no_text_crosser(string post)
        => Assert.True(Reader.Default.Read(post + ". Everyone was so kind, excellent care.").Sentiment.Score >= Reader.Default.Read(post).Sentiment.Score - 0.05);

    [Theory]
    [InlineData("The nurse was kind", "The nurse was not kind")]
    [InlineData("I would recommend this clinic", "I would not recommend this clinic")]
    [InlineData("they were helpful", "they were not helpful at all")]
    [InlineData("El personal fue amable", "El personal no fue amable")]
    public void Negation_lowers_the_feeling(string glad, string negated)
        => Assert.True(Reader.Default.Read(negated).Sentiment.Score < Reader.Default.Read(glad).Sentiment.Score - 0.2);

    [Theory]
    [InlineData("Waited four hours in the ER and nobody could tell us anything")]
    [InlineData("Waited three hours at urgent care with a sick child")]
    [InlineData("You moved my appointment twice without asking")]
    [InlineData("Nadie nos avisó que cancelaron la cita")]
    [InlineData("Llevo cuatro horas en urgencias y nadie nos dice nada")]
    public void A_complaint_needs_no_cross_word(string text)
        => Assert.Contains(Reader.Default.Read(text).Intents, scored => scored.Label == Intent.Complaint);

    [Theory]
    [InlineData("waited 6 hours, nurse was an angel", Feeling.Positive)]
    [InlineData("Long wait but the doctor was wonderful", Feeling.Positive)]
    [InlineData("Nice building, but the staff were rude and ignored us", Feeling.Negative)]
    [InlineData("He died last spring. The hospice team could not have been kinder.", Feeling.Positive)]
    public void The_part_about_the_organisation_counts(string text, Feeling feeling) => Assert.Equal(feeling, Reader.Default.Read(text).Sentiment.Label);

    [Theory]
    [InlineData("Une équipe formidable, merci pour tout", Feeling.Positive)]
    [InlineData("Accueil désagréable et chambre sale", Feeling.Negative)]
    [InlineData("Sehr freundliche Ärzte, vielen Dank", Feeling.Positive)]
    [InlineData("Das Personal war unfreundlich und das Zimmer dreckig", Feeling.Negative)]
    [InlineData("Atendimento excelente, muito obrigada", Feeling.Positive)]
    [InlineData("Péssimo atendimento, uma vergonha", Feeling.Negative)]
    [InlineData("Personale gentile e competente, grazie", Feeling.Positive)]
    [InlineData("Servizio pessimo, che vergogna", Feeling.Negative)]
    [InlineData("شكرا لكم على الرعاية الرائعة", Feeling.Positive)]
    [InlineData("خدمة سيئة جدا واهمال", Feeling.Negative)]
    [InlineData("बहुत अच्छी सेवा, धन्यवाद", Feeling.Positive)]
    [InlineData("बहुत खराब सेवा, शर्मनाक", Feeling.Negative)]
    public void Other_languages_are_read_by_their_words(string text, Feeling feeling) => Assert.Equal(feeling, Reader.Default.Read(text).Sentiment.Label);

    [Fact]
    public void A_language_that_is_not_carried_is_left_open()
    {
        var reading = Reader.Default.Read("Персонал был очень груб, ужасное обслуживание");

        Assert.Equal(new Sentiment(Feeling.Neutral, 0), reading.Sentiment);
    }

    [Fact]
    public void Every_label_explains_itself_with_words_of_the_text()
    {
        const string text = "Waited four hours and the receptionist was rude";

        var explanations = Reader.Default.Explain(text);

        var complaint = Assert.Single(explanations, one => one.Label == "intent:complaint");
        Assert.True(complaint.Score >= complaint.NamedFrom);
        Assert.Contains(complaint.Reasons, reason => reason.Weight > 0 && text[reason.Start..reason.End] is "rude" or "Waited" or "hours");
        Assert.All(explanations.SelectMany(one => one.Reasons), reason => Assert.InRange(reason.End, reason.Start + 1, text.Length));
        Assert.Equal(1, explanations.Where(one => one.Label.StartsWith("feeling:", StringComparison.Ordinal)).Sum(one => one.Score), 3);
    }

    [Fact]
    public void Named_labels_give_reasons()
    {
        var reading = Reader.Default.Read("We waited four hours and nobody explained anything");

        Assert.All(reading.Themes, theme => Assert.NotEmpty(theme.Because));
        Assert.NotEmpty(Assert.Single(reading.Intents, intent => intent.Label == Intent.Complaint).Because);
    }
}
