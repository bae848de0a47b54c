using System.Text.Json;
using Candor.Language.Measuring;
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
    public void An_index_of_nothing_finds_nothing() 
    {
        using var nothing = Matcher.Build([]);
        Assert.Empty(nothing.Find("anything", 5));
    }

    [Fact]
    public void Scores_are_ordered_probabilities_and_no_more_than_asked()
        => Gen.Select(Gen.String, Gen.Int[0, 6]).Sample((text, top) =>
        {
            var matches = Facts.Find("vaccine " + text, top);
            return matches.Count <= top && matches.All(match => match.Score is >= 0 and <= 1) && matches.Zip(matches.Skip(1)).All(pair => pair.First.Score >= pair.Second.Score);
        });

    [Fact]
    public void A_claim_that_is_put_in_is_found_at_once_and_one_that_is_taken_out_never_again()
    {
        using var matcher = Matcher.Build([new Claim("flu", "The flu vaccine cannot give you the flu.")]);
        matcher.Put(new Claim("parking", "Parking at Mercy Ridge is free."));
        Assert.Equal("parking", matcher.Find("do i pay for parking", 1)[0].Id);

        matcher.Put(new Claim("parking", "Visitors pay three dollars an hour in the garage."));
        Assert.Equal(["parking"], matcher.Find("three dollars an hour for the garage?", 5).Select(match => match.Id));

        Assert.True(matcher.Remove("parking"));
        Assert.False(matcher.Remove("parking"));
        Assert.Empty(matcher.Find("three dollars an hour for the garage?", 5));
        Assert.Equal(1, matcher.Count);
    }

    [Fact]
    public void Adding_and_removing_leaves_an_index_that_answers_like_a_new_one()
    {
        var claims = Enumerable.Range(0, 3000).Select(at => new Claim($"c{at}", $"Clinic {at} opens at {at % 12} on street {at * 7 % 500}.")).ToList();
        using var changed = Matcher.Build(claims);
        claims.Take(2500).ToList().ForEach(claim => changed.Remove(claim.Id));
        using var anew = Matcher.Build(claims.Skip(2500));

        Assert.Equal(anew.Find("when does clinic 2750 open", 1)[0].Id, changed.Find("when does clinic 2750 open", 1)[0].Id);
        Assert.Equal(500, changed.Count);
    }

    [Fact]
    public async Task Many_threads_find_while_claims_come_and_go()
    {
        using var matcher = Matcher.Build([new Claim("flu", "The flu vaccine cannot give you the flu.")]);
        var finding = Enumerable.Range(0, 4).Select(_ => Task.Run(() => Enumerable.Range(0, 500).All(_ => matcher.Find("can the flu vaccine give me flu", 1)[0].Id == "flu"), TestContext.Current.CancellationToken));
        var changing = Task.Run(() => Enumerable.Range(0, 500).ToList().ForEach(at => matcher.Put(new Claim($"c{at % 7}", $"Parking deck {at} is closed."))), TestContext.Current.CancellationToken);

        Assert.All(await Task.WhenAll(finding), Assert.True);
        await changing;
        Assert.Equal(8, matcher.Count);
    }

    [Theory]
    [InlineData("Can I take 4 g of paracetamol in 24 hours?", "paracetamol")]
    [InlineData("how much advil can i take a day", "ibuprofen")]
    public void Another_product_is_another_claim(string post, string claim)
    {
        using var matcher = Matcher.Build(
        [
            new Claim("paracetamol", "The maximum dose of paracetamol is 4 g in 24 hours."),
            new Claim("ibuprofen", "The maximum dose of ibuprofen without a prescription is 1,200 mg in 24 hours."),
        ]);

        var found = matcher.Find(post, 2);

        Assert.Equal(claim, found[0].Id);
        Assert.True(found.Count < 2 || found[1].Score < found[0].Score);
    }

    [Fact]
    public void A_post_about_something_else_is_none_of_these()
    {
        Assert.Null(Facts.Best("the vaccine fridge at the vet was so cold my dog shivered"));
        Assert.Equal("autism", Facts.Best("Do vaccines cause autism?")?.Id);
    }

    [Fact]
    public void Fact_checked_claims_are_found_among_thousands()
    {
        using var matcher = Matcher.Build(DataFolder.Lines("checkthat2022_claim_retrieval/claims.jsonl").Select(Row).Select(row => new Claim(Of(row, "id"), Of(row, "claim"), Of(row, "title"))));
        var posts = DataFolder.Lines("checkthat2022_claim_retrieval/devtest.jsonl").Select(Row).ToList();

        var answers = posts.ConvertAll(post => (Ranked: matcher.Find(Of(post, "text"), 5).Select(match => match.Id).ToList(), Right: post.GetProperty("relevant").EnumerateArray().Select(id => id.GetString()!).ToHashSet()));

        Assert.InRange(answers.Average(one => Ranking.AveragePrecision(one.Ranked, one.Right, 5)), 0.86, 1);
        Assert.InRange(answers.Average(one => Ranking.FirstIsRight(one.Ranked, one.Right)), 0.80, 1);
    }

    private static JsonElement Row(string line)
    {
        using var row = JsonDocument.Parse(line);
        return row.RootElement.Clone();
    }

    private static string Of(JsonElement row, string name) => row.GetProperty(name).GetString() ?? "";
}
