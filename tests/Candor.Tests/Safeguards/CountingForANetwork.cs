using Candor.Networks;
using Candor.Safeguards;

namespace Candor.Tests.Safeguards;

public sealed class CountingForANetwork
{
    private static readonly NetworkDescriptor Tiny = new()
    {
        Key = "tiny",
        Name = "Tiny",
        Source = "made up",
        CheckedOn = new DateOnly(2026, 11, 23),
        Text = new TextLimit(10, CountingUnit.Grapheme, Utf8Bytes: 60),
        RepeatGuard = default,
    };

    private static readonly Checker Checker = new(MercyRidge.Pack, MercyRidge.Profile, [Tiny], TimeProvider.System);

    [Fact]
    public void Text_that_fits_is_cleared() => Assert.True(Check("ten chars!", "tiny").Cleared);

    [Fact]
    public void Part_beyond_the_limit_is_marked()
    {
        var finding = Assert.Single(Check("👩🏽‍⚕️ we are here", "tiny").Findings);

        Assert.Equal(("network.text-limit", "text"), (finding.Rule, finding.Where));
        Assert.Equal("ere", "👩🏽‍⚕️ we are here"[finding.Start..finding.End]);
        Assert.Equal("This is 3 too long for Tiny, which takes 10.", finding.Message);
    }

    [Fact]
    public void Bytes_count_too()
    {
        var finding = Assert.Single(Check(string.Concat(Enumerable.Repeat("👩🏽‍⚕️", 5)), "tiny").Findings, finding => finding.Rule == "network.text-limit");

        Assert.Contains("bytes", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Version_of_its_own_is_what_counts()
    {
        var draft = new Draft { Id = "1", Kind = DraftKind.Post, Text = "Much too long for the tiny network", Versions = new Dictionary<string, string> { ["tiny"] = "Short" }, Networks = ["tiny"] };

        Assert.True(Checker.Check(draft).Cleared);
        Assert.Equal("tiny", Assert.Single(Checker.Check(draft with { Versions = new Dictionary<string, string> { ["tiny"] = "Still much too long" } }).Findings).Where);
    }

    [Fact]
    public void Unknown_network_is_not_cleared() => Assert.False(Check("Hi", "no-such-network").Cleared);

    private static CheckResult Check(string text, string network) => Checker.Check(new Draft { Id = "1", Kind = DraftKind.Post, Text = text, Networks = [network] });
}
