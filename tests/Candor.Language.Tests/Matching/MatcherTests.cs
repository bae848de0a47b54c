using System.Text.Json;
using CsCheck;

namespace Candor.Language.Tests.Matching;

public class MatcherTests
{
    private static readonly Matcher Facts = Matcher.Build(
    [
        new Claim("er-open", "The emergency department at Mercy Ridge is open all day and night.", "Emergency department is open"),
        new Claim("flu", "The flu vaccine cannot give you the flu.", "Flu vaccine and flu"),
        new Claim("autism", "Vaccines do not cause autism.", "Vaccines and autism"),
        new Claim("water", "Tap water at the hospital is safe to drink."),
    ]);

    [Theory]
    [InlineData("my aunt says vaccinations caused her sons autism", "autism")]
    [InlineData("heard the flu shot vaccine gives you the flu???", "flu")]
    [InlineData("is the ER emergency dept closed tonight", "er-open")]
    [InlineData("don't drink the water at that hospital", "water")]
    public void The_claim_that_a_post_repeats_comes_first(string post, string claim) => Assert.Equal(claim, Facts.Find(post, 3)[0].Id);

    [Fact]
    public void A_text_that_shares_nothing_matches_nothing() => Assert.Empty(Facts.Find("xyzzy 😀", 5));

    [Fact]
    public void A_claim_scores_higher_against_itself_than_against_a_question_about_it()
        => Assert.True(Facts.Find("Vaccines do not cause autism.", 1)[0].Score > Facts.Find("so what is it about autism and screens?", 1)[0].Score);

    [Fact]
    public void An_index_of_nothing_finds_nothing() => Assert.Empty(Matcher.Build([]).Find("anything", 5));

    [Fact]
    public void Scores_are_ordered_probabilities_and_no_more_than_asked()
        => Gen.Select(Gen.String, Gen.Int[0, 6]).Sample((text, top) =>
        {
            var matches = Facts.Find("vaccine " + text, top);
            return matches.Count <= top && matches.All(match => match.Score is >= 0 and <= 1) && matches.Zip(matches.Skip(1)).All(pair => pair.First.Score >= pair.Second.Score);
        });

    [Fact]
    public void Fact_checked_claims_are_found_among_thousands()
    {
        var claims = DataFolder.Lines("checkthat2022_claim_retrieval/claims.jsonl").Select(Row).Select(row => new Claim(Of(row, "id"), Of(row, "claim"), Of(row, "title"))).ToList();
        var posts = DataFolder.Lines("checkthat2022_claim_retrieval/dev.jsonl").Select(Row).ToList();
        var matcher = Matcher.Build(claims);

        var precision = posts.Average(post =>
        {
            var relevant = post.GetProperty("relevant").EnumerateArray().Select(id => id.GetString()).ToHashSet();
            var rank = matcher.Find(Of(post, "text"), 5).ToList().FindIndex(match => relevant.Contains(match.Id));
            return rank < 0 ? 0 : 1.0 / (rank + 1);
        });

        TestContext.Current.TestOutputHelper!.WriteLine($"mean average precision at 5 over {posts.Count} posts: {precision:0.000}");
        Assert.InRange(precision, 0.84, 1);
    }

    private static JsonElement Row(string line)
    {
        using var row = JsonDocument.Parse(line);
        return row.RootElement.Clone();
    }

    private static string Of(JsonElement row, string name) => row.GetProperty(name).GetString() ?? "";
}
