using System.Text;
using Candor.Networks.Feed;
using Candor.Networks.Tests.Guard;
using Microsoft.Extensions.Time.Testing;

namespace Candor.Networks.Tests.Feed;

public sealed class ReadingAFeed : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    private FeedServer server = null!;
    private FeedNetwork network = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Account Account => FeedServer.AccountOf(server.Address);

    public async ValueTask InitializeAsync()
    {
        server = await FeedServer.StartAsync(Token);
        network = new FeedNetwork(GuardedClient.Http(GuardedClient.LoopbackAllowed), new FakeTimeProvider(Now));
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Rss_gives_entries_oldest_first_as_plain_text()
    {
        server.Text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://127.0.0.1:1/rss.dtd">
            <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel>
                <title>Ridgeline Ledger &amp;amp; friends</title><link>/</link><language>en-us</language>
                <atom:link href="/news/feed.xml" rel="self"/>
                <item>
                  <title>Flu season: what&#39;s new</title><link>../articles/2</link><guid isPermaLink="false">ledger-2</guid>
                  <dc:creator>Wren Alderbrook</dc:creator><pubDate>Mon, 23 Nov 2026 04:00:00 EST</pubDate>
                  <description><![CDATA[<p>Shots at <b>Lakeside</b> &amp; Harbor.</p><script>alert(1)</script><ul><li>Free</li><li>Walk in</li></ul>]]></description>
                  <enclosure url="/pictures/2.jpg" type="image/jpeg" length="1"/>
                </item>
                <item><title>Road closed</title><guid>ledger-1</guid><pubDate>Sun, 22 Nov 2026 09:00:00 +0100</pubDate></item>
              </channel>
            </rss>
            """;
        var page = await network.ReadInboxAsync(Account, null, Token);

        Assert.Null(page.Fault);
        Assert.Equal(["ledger-1", "ledger-2"], page.Items.Select(item => item.Id));
        var item = page.Items[1];
        Assert.Equal("Flu season: what's new\n\nShots at Lakeside & Harbor.\n\n• Free\n• Walk in", item.Text);
        Assert.Equal((ItemKind.Entry, "en", "Wren Alderbrook", server.Address.Host), (item.Kind, item.Language, item.Author.DisplayName, item.Author.Handle));
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero), item.PostedAt);
        Assert.Equal(new Uri(server.Address, "/articles/2"), item.Url);
        Assert.Equal(new Uri(server.Address, "/pictures/2.jpg"), Assert.Single(item.Media).Url);
        Assert.Equal("Ridgeline Ledger & friends", page.Items[0].Author.DisplayName);
    }

    [Fact]
    public async Task Atom_gives_entries_with_their_kinds_of_text()
    {
        server.Text = """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://clinic.example/blog/" xml:lang="es">
              <title type="html">Cl&amp;iacute;nica</title><id>tag:clinic.example</id><updated>2026-11-20T10:00:00Z</updated>
              <entry><id>tag:clinic.example,1</id><title>1 &lt; 2</title><updated>2026-11-19T10:00:00+01:00</updated><link rel="self" href="x"/><link href="uno"/>
                <summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Uno <em>y</em> dos</p></div></summary><author><name>Lucero</name></author></entry>
              <entry><id>tag:clinic.example,2</id><title/><updated>2026-11-20T10:00:00Z</updated><content type="html">&lt;p&gt;Solo contenido&lt;/p&gt;</content></entry>
              <entry><id>tag:clinic.example,3</id><title/><updated>2026-11-20T10:00:00Z</updated></entry>
            </feed>
            """;
        var page = await network.ReadInboxAsync(Account, null, Token);

        Assert.Equal(["1 < 2\n\nUno y dos", "Solo contenido"], page.Items.Select(item => item.Text));
        Assert.Equal(("https://clinic.example/blog/uno", "es", "Lucero"), (page.Items[0].Url!.AbsoluteUri, page.Items[0].Language, page.Items[0].Author.DisplayName));
        Assert.Equal("Clínica", (await network.SignInAsync(Account, Token)).Who!.DisplayName);
    }

    [Fact]
    public async Task Rdf_feed_is_read()
    {
        server.Text = """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel rdf:about="https://old.example/"><title>Old</title><link>https://old.example/</link></channel>
              <item rdf:about="https://old.example/1"><title>One</title><link>https://old.example/1</link><dc:date>2026-11-01T10:00:00Z</dc:date></item>
            </rdf:RDF>
            """;
        var item = Assert.Single((await network.ReadInboxAsync(Account, null, Token)).Items);
        Assert.Equal(("https://old.example/1", "One"), (item.Id, item.Text));
    }

    [Fact]
    public async Task Feed_that_has_not_changed_is_asked_for_by_its_tag_and_gives_nothing()
    {
        server.Text = Rss("<item><title>One</title></item>");
        server.Tag = "\"v1\"";
        server.Modified = "Mon, 23 Nov 2026 09:00:00 GMT";
        var first = await network.ReadInboxAsync(Account, null, Token);
        var second = await network.ReadInboxAsync(Account, first.Cursor, Token);

        Assert.Single(first.Items);
        Assert.Equal((0, null, first.Cursor), (second.Items.Count, second.Fault, second.Cursor));
        Assert.Equal(["|", "\"v1\"|Mon, 23 Nov 2026 09:00:00 GMT"], server.Asked);

        server.Text = Rss("<item><title>One</title></item><item><title>Two</title></item>");
        server.Tag = "\"v2\"";
        server.Modified = "Mon, 23 Nov 2026 10:00:00 GMT";
        Assert.Equal(2, (await network.ReadInboxAsync(Account, second.Cursor, Token)).Items.Count);
    }

    [Fact]
    public async Task Server_without_versions_that_sends_the_same_again_gives_nothing()
    {
        server.Text = Rss("<item><title>One</title></item>");
        var first = await network.ReadInboxAsync(Account, null, Token);

        Assert.Empty((await network.ReadInboxAsync(Account, first.Cursor, Token)).Items);
        Assert.Single((await network.ReadInboxAsync(Account, "not a cursor", Token)).Items);
    }

    [Fact]
    public async Task Entry_without_an_id_gets_the_same_one_each_time()
    {
        server.Text = Rss("<item><title>One</title></item><item><title>Two</title></item>");
        var ids = (await network.ReadInboxAsync(Account, null, Token)).Items.Select(item => item.Id).ToList();

        Assert.Equal(2, ids.Distinct().Count());
        Assert.Equal(ids, (await network.ReadInboxAsync(Account, null, Token)).Items.Select(item => item.Id));
    }

    [Fact]
    public async Task Date_that_is_missing_wrong_or_in_the_future_becomes_a_sensible_one()
    {
        server.Text = Rss("""
            <lastBuildDate>Sat, 21 Nov 2026 10:00:00 GMT</lastBuildDate>
            <item><title>None</title></item><item><title>Wrong</title><pubDate>soon</pubDate></item><item><title>Far</title><pubDate>Mon, 01 Jan 2035 00:00:00 GMT</pubDate></item>
            """);
        var at = (await network.ReadInboxAsync(Account, null, Token)).Items.ToDictionary(item => item.Text, item => item.PostedAt);

        Assert.Equal(new DateTimeOffset(2026, 11, 21, 10, 0, 0, TimeSpan.Zero), at["None"]);
        Assert.Equal(at["None"], at["Wrong"]);
        Assert.Equal(Now, at["Far"]);
    }

    [Theory]
    [InlineData("Mon, 23 Nov 2026 04:05:06 EST", "2026-11-23T09:05:06Z")]
    [InlineData("23 Nov 26 04:05 -0500", "2026-11-23T09:05:00Z")]
    [InlineData("Mo, 23 Nov 2026 04:05:06 +01:00", "2026-11-23T03:05:06Z")]
    [InlineData("2026-11-23T09:05:06Z", "2026-11-23T09:05:06Z")]
    [InlineData("2026-11-23", "2026-11-23T00:00:00Z")]
    [InlineData("Mon, 31 Feb 2026 04:05:06 GMT", null)]
    [InlineData("0001-01-01T00:00:00Z", null)]
    [InlineData("soon", null)]
    [InlineData("", null)]
    public void Date_of_a_feed_is_read_or_not(string text, string? moment) =>
        Assert.Equal(moment is null ? null : DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture), FeedDates.Read(text)?.ToUniversalTime());

    [Theory]
    [InlineData("<rss version='2.0'><channel><title>Cut", "line 1")]
    [InlineData("<rss version='2.0'>\n<channel>\n<title>a & b</title></channel></rss>", "line 3")]
    [InlineData("<opml/>", "neither RSS nor Atom")]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1.1\"}", "line 1")]
    [InlineData("", "line")]
    [InlineData("<html><head><title>x</title></head><body/></html>", "web page")]
    [InlineData("<!doctype html><link rel=alternate type=application/rss+xml href=/news/feed.xml><p>Hi", "Its feed is at http://127.0.0.1")]
    public async Task Answer_that_is_no_feed_says_why_and_keeps_the_cursor(string body, string words)
    {
        server.Text = body;
        var page = await network.ReadInboxAsync(Account, "kept", Token);

        Assert.Equal((FaultKind.AnswerNotUnderstood, "kept"), (page.Fault!.Kind, page.Cursor));
        Assert.Contains(words, page.Fault.Detail);
        Assert.Equal(FaultKind.AnswerNotUnderstood, (await network.SignInAsync(Account, Token)).Fault!.Kind);
    }

    [Fact]
    public async Task Entities_are_neither_fetched_nor_grown()
    {
        server.Text = "<!DOCTYPE rss [<!ENTITY f SYSTEM \"file:///etc/hostname\"><!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>" + Rss("<item><title>&f;&b;</title></item>");
        var page = await network.ReadInboxAsync(Account, null, Token);

        Assert.Empty(page.Items);
        Assert.Equal(FaultKind.AnswerNotUnderstood, page.Fault!.Kind);
    }

    [Fact]
    public async Task Feed_in_windows_letters_or_utf16_is_read()
    {
        server.Body = Encoding.Latin1.GetBytes("<?xml version='1.0' encoding='windows-1252'?>" + Rss("<item><title>Atención médica</title></item>"));
        Assert.Equal("Atención médica", Assert.Single((await network.ReadInboxAsync(Account, null, Token)).Items).Text);

        server.Body = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("<?xml version='1.0' encoding='utf-16'?>" + Rss("<item><title>شكراً 🌷</title></item>"))];
        Assert.Equal("شكراً 🌷", Assert.Single((await network.ReadInboxAsync(Account, null, Token)).Items).Text);

        server.Text = "<?xml version='1.0' encoding='klingon'?>" + Rss("");
        Assert.Equal(FaultKind.AnswerNotUnderstood, (await network.ReadInboxAsync(Account, null, Token)).Fault!.Kind);
    }

    [Fact]
    public async Task Entry_of_the_size_of_a_book_is_shortened_and_a_huge_feed_is_refused()
    {
        server.Text = Rss($"<item><title>Book</title><description>{new string('x', 100_000)}</description></item>");
        var item = Assert.Single((await network.ReadInboxAsync(Account, null, Token)).Items);
        Assert.Equal((20_000, '…'), (item.Text.Length, item.Text[^1]));

        server.Text = Rss($"<item><title>{new string('x', 9_000_000)}</title></item>");
        Assert.Equal(FaultKind.AnswerTooLarge, (await network.ReadInboxAsync(Account, null, Token)).Fault!.Kind);
    }

    [Fact]
    public async Task Markup_nested_without_end_is_read()
    {
        server.Text = Rss($"<item><title>Deep</title><description>{string.Concat(Enumerable.Repeat("&lt;div&gt;", 50_000))}bottom</description></item>");
        Assert.Contains("bottom", Assert.Single((await network.ReadInboxAsync(Account, null, Token)).Items).Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("news.example.org/rss")]
    [InlineData("file:///etc/passwd")]
    public async Task Address_that_is_none_is_refused(string address)
    {
        var account = new Account { Settings = new Dictionary<string, string> { ["address"] = address }, Secrets = new Dictionary<string, string>(), KeepAsync = (_, _) => Task.CompletedTask };
        Assert.Equal(FaultKind.Refused, (await network.SignInAsync(account, Token)).Fault!.Kind);
    }

    private static string Rss(string inside) => $"<rss version='2.0'><channel><title>Ridge</title>{inside}</channel></rss>";
}
