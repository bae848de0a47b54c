using System.Text.RegularExpressions;
using Candor.Language;
using Candor.Safeguards;

namespace Candor.Tests.Safeguards;

public sealed partial class ChoosingASafeReply
{
    private static readonly SafeReplies Replies = SafeReplies.Load();

    [Theory]
    [InlineData("en-US")]
    [InlineData("en-GB")]
    [InlineData("es-ES")]
    [InlineData("de-DE")]
    public void Every_suggested_reply_clears_the_rules(string locale)
    {
        var profile = MercyRidge.Profile with { Locale = locale, Jurisdictions = ["US", "EU", "UK"] };
        Checker checker = new(MercyRidge.Pack, profile, [], TimeProvider.System);
        var suggested = EveryReading().SelectMany(reading => new[] { "en", "es" }.SelectMany(language => Replies.Suggest(reading, language, profile))).DistinctBy(reply => (reply.Id, reply.Language)).ToList();

        Assert.True(suggested.Count > 50);
        foreach (var reply in suggested)
        {
            foreach (var kind in new[] { DraftKind.Reply, DraftKind.ReviewReply })
            {
                var result = checker.Check(new Draft { Id = reply.Id, Kind = kind, Text = reply.Text, Language = reply.Language });
                Assert.True(result.Cleared, $"{reply.Language} {reply.Id}: {reply.Text} {string.Join("; ", result.Findings.Select(finding => $"{finding.Rule}: {finding.Message}"))}");
                Assert.DoesNotMatch(Gap(), reply.Text);
            }
        }
    }

    [Fact]
    public void Both_languages_have_the_same_replies()
    {
        Assert.Equal(Ids("en"), Ids("es"));

        static IEnumerable<string> Ids(string language) => Replies.All.Where(reply => reply.Language == language).Select(reply => reply.Id).Order(StringComparer.Ordinal);
    }

    [Fact]
    public void Emergency_comes_before_everything_else()
    {
        var reading = Reading.Nothing with
        {
            Sentiment = new Sentiment(Feeling.Negative, -0.8),
            Themes = [new(Theme.Waiting, 0.9, [])],
            Emergencies = [new(Emergency.SelfHarm, 0.6, [])],
        };

        var suggested = Replies.Suggest(reading, "en", MercyRidge.Profile);

        Assert.Equal("emergency.self-harm", suggested[0].Id);
        Assert.Contains("988", suggested[0].Text, StringComparison.Ordinal);
        Assert.Equal("waiting.listen", suggested[1].Id);
    }

    [Theory]
    [InlineData("en-GB", "999")]
    [InlineData("es-ES", "112")]
    [InlineData("en-US", "911")]
    public void Emergency_number_is_that_of_the_country(string locale, string number)
    {
        var reading = Reading.Nothing with { Emergencies = [new(Emergency.Cardiac, 0.9, [])] };

        Assert.Contains(number, Replies.Suggest(reading, "en", MercyRidge.Profile with { Locale = locale })[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Reply_whose_number_is_not_known_is_not_suggested()
    {
        var reading = Reading.Nothing with { Emergencies = [new(Emergency.Cardiac, 0.9, [])] };

        Assert.DoesNotContain(Replies.Suggest(reading, "en", MercyRidge.Profile with { Locale = "en-ZZ" }), reply => reply.Text.Contains("{emergency}", StringComparison.Ordinal));
    }

    [Fact]
    public void Unfilled_office_is_left_as_a_gap_that_the_rules_stop()
    {
        var profile = MercyRidge.Profile with { Office = null, OfficePhone = null };
        var reply = Replies.Suggest(Reading.Nothing with { Sentiment = new(Feeling.Negative, -1) }, "en", profile)[0];

        var result = MercyRidge.Checker().Check(new Draft { Id = "1", Kind = DraftKind.Reply, Text = reply.Text });

        Assert.Contains("{office}", reply.Text, StringComparison.Ordinal);
        Assert.Contains(result.Findings, finding => finding.Rule == "text.placeholder");
    }

    [Fact]
    public void Language_without_replies_gets_english_ones() =>
        Assert.All(Replies.Suggest(Reading.Nothing, "tl", MercyRidge.Profile), reply => Assert.Equal("en", reply.Language));

    private static IEnumerable<Reading> EveryReading()
    {
        foreach (var feeling in Enum.GetValues<Feeling>())
        {
            yield return Reading.Nothing with
            {
                Sentiment = new(feeling, (int)feeling),
                Themes = [.. Enum.GetValues<Theme>().Select(theme => new Scored<Theme>(theme, 1, []))],
                Intents = [.. Enum.GetValues<Intent>().Select(intent => new Scored<Intent>(intent, 1, []))],
                Emergencies = [.. Enum.GetValues<Emergency>().Select(emergency => new Scored<Emergency>(emergency, 1, []))],
            };
        }
    }

    [GeneratedRegex(@"\{\w+\}", RegexOptions.None, 100)]
    private static partial Regex Gap();
}
