using System.Text.Json;
using Candor.Language.Grading;

namespace Candor.Language.Tests.Grading;

public class ReadabilityTests
{
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
    public void Formulas_agree_with_published_values_on_a_long_text()
    {
        var rows = DataFolder.Lines("textstat_expectations/expectations.jsonl").Select(Row).Where(row => Name(row, "text_key") == "LONG_TEXT" && Name(row, "lang") == "en_US").ToList();
        var counts = TextCounts.Of(rows.First(row => Name(row, "metric") == "smog_index").GetProperty("text").GetString()!);

        // Their syllables come from a pronunciation dictionary, ours from letters: half a grade apart at most.
        Assert.Equal(Expected(rows, "flesch_kincaid_grade"), Formulas.FleschKincaid(counts), 0.5);
        Assert.Equal(Expected(rows, "smog_index"), Formulas.Smog(counts), 0.8);
    }

    [Fact]
    public void Syllables_of_single_words_agree_with_published_counts()
    {
        var rows = DataFolder.Lines("textstat_expectations/expectations.jsonl").Select(Row).Where(row => Name(row, "metric") == "syllable_count" && Name(row, "text") is { Length: > 0 } text && !text.Contains(' ')).ToList();

        Assert.All(rows, row => Assert.InRange(Math.Abs(Syllables.Of(Name(row, "text")!.ToLowerInvariant()) - row.GetProperty("n_syllables").GetInt32()), 0, 1));
    }

    private static double Expected(List<JsonElement> rows, string metric) => rows.Single(row => Name(row, "metric") == metric).GetProperty("expected").GetDouble();

    private static string? Name(JsonElement row, string property) => row.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static JsonElement Row(string line)
    {
        using var row = JsonDocument.Parse(line);
        return row.RootElement.Clone();
    }
}
