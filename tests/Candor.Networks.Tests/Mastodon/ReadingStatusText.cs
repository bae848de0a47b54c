using Candor.Networks.Mastodon;

namespace Candor.Networks.Tests.Mastodon;

public sealed class ReadingStatusText
{
    [Theory]
    [InlineData("<p>One</p><p>Two<br />Three</p>", "One\n\nTwo\nThree")]
    [InlineData("plain &amp; simple &lt;b&gt;", "plain & simple <b>")]
    [InlineData("Hello<br><br>again<br>", "Hello\n\nagain")]
    [InlineData("<ul><li>first</li><li>second</li></ul>", "- first\n- second")]
    [InlineData("<blockquote><p>said</p></blockquote><p>answered</p>", "said\n\nanswered")]
    [InlineData("<div>a</div><div>b</div>", "a\nb")]
    [InlineData("", "")]
    public void Markup_of_lines_becomes_lines(string html, string text) => Assert.Equal(text, StatusText.Of(html));

    [Fact]
    public void Link_with_hidden_parts_is_given_in_full()
        => Assert.Equal(
            "See https://www.mercyridge.example/visiting/hours-and-directions now",
            StatusText.Of("<p>See <a href=\"https://www.mercyridge.example/visiting/hours-and-directions\"><span class=\"invisible\">https://www.</span>"
                + "<span class=\"ellipsis\">mercyridge.example/visiting/ho</span><span class=\"invisible\">urs-and-directions</span></a> now</p>"));

    [Fact]
    public void Link_with_other_words_shows_where_it_leads()
        => Assert.Equal("our page (https://elsewhere.example/x)", StatusText.Of("<a href=\"https://elsewhere.example/x\">our page</a>"));

    [Theory]
    [InlineData("<a href=\"https://long.example/a/b/c\">long.example/a/…</a>", "https://long.example/a/b/c")]
    [InlineData("<a href=\"javascript:alert(1)\">click</a>", "click")]
    [InlineData("<a href=\"https://s.example/tags/care\" class=\"mention hashtag\">#<span>care</span></a>", "#care")]
    public void Link_of_another_kind_reads_as_people_see_it(string html, string text) => Assert.Equal(text, StatusText.Of(html));

    [Fact]
    public void Mention_is_written_with_its_handle_when_the_server_says_it()
    {
        const string Html = "<p><span class=\"h-card\"><a href=\"https://far.example/@ana\" class=\"u-url mention\">@<span>ana</span></a></span> hello</p>";
        Assert.Equal("@ana hello", StatusText.Of(Html));
        Assert.Equal("@ana@far.example hello", StatusText.Of(Html, new Dictionary<string, string> { ["https://far.example/@ana"] = "ana@far.example" }));
    }

    [Theory]
    [InlineData("a<script>alert('x')</script>b", "ab")]
    [InlineData("a<style>p{}</style>b<iframe src=\"https://x.example\"></iframe>", "ab")]
    [InlineData("shown<span class=\"invisible\">hidden</span>", "shown")]
    [InlineData("<img src=\"https://x.example/e.png\" alt=\":heart:\"> thanks", ":heart: thanks")]
    [InlineData("a\u0000\u0007b", "ab")]
    public void Code_and_hidden_parts_are_left_out(string html, string text) => Assert.Equal(text, StatusText.Of(html));

    [Fact]
    public void Markup_nested_without_end_is_read_in_its_length()
    {
        var deep = string.Concat(Enumerable.Repeat("<div>", 50_000)) + "still read";
        Assert.Equal("still read", StatusText.Of(deep));
        var deepLink = "<a href=\"https://x.example\">" + string.Concat(Enumerable.Repeat("<span>", 20_000)) + "inside</a>";
        Assert.Equal("inside", StatusText.Of(deepLink));
        Assert.Equal("x", StatusText.Of("x" + string.Concat(Enumerable.Repeat("</p><", 100_000))));
    }

    [Fact]
    public void Any_plain_text_comes_back_as_it_was() => CsCheck.Check.Sample(
        CsCheck.Gen.OneOfConst("a", "Z", " ", "ä", "🙂", "👩🏽‍⚕️", "<", ">", "&", "\"", "'", "#", "/", ":", ".", "\n", "\n\n", "&amp;", "<b>", "سلام").List[0, 40],
        pieces =>
        {
            var said = string.Concat(pieces);
            var html = string.Concat(said.Split("\n\n").Select(paragraph => $"<p>{System.Net.WebUtility.HtmlEncode(paragraph).Replace("\n", "<br />", StringComparison.Ordinal)}</p>"));
            Assert.Equal(Words(said), Words(StatusText.Of(html)));
        });

    private static string[] Words(string text) => text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
