using System.Text.RegularExpressions;
using System.Web;
using Candor.Fixtures;
using Candor.Networks.Tests.Compliance;

namespace Candor.Networks.Tests.Mastodon;

/// <summary>The main job on a real server that is not Mastodon.</summary>
[Trait("needs", "server"), Collection(SnacOneAtATime.Name)]
public sealed partial class WorkingOnSnac(SnacFixture snac) : IAsyncLifetime
{
    // Where nginx stands in real life: snac alone closes connections without saying so.
    private SnacServer server = null!;
    private FaultyProxy front = null!;

    private static readonly Uri Callback = new("http://127.0.0.1:5080/desk/connect/mastodon");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        server = await snac.ServerAsync(Token);
        front = await FaultyProxy.StartAsync(server.Address, Token);
    }

    public ValueTask DisposeAsync() => front.DisposeAsync();

    [Fact]
    public async Task Consent_page_leads_to_a_token_the_account_and_the_limits_of_the_server()
    {
        var person = await server.CreatePersonAsync("desk", Token);
        var desk = new Desk(front.Address.ToString());

        var begun = await desk.Network.BeginAsync(desk.Account, Callback, "the-state", Token);
        Assert.Null(begun.Fault);
        var result = await desk.Network.CompleteAsync(desk.Account, Callback, await AgreeAsync(begun.ConsentPage!, person), Token);

        Assert.Null(result.Fault);
        Assert.Equal((person.Id, $"{person.Name}@{server.Address.Authority}"), (result.Who!.Id, result.Who.Handle));
        Assert.Equal((RepeatGuard.ReadBackOnly, 100_000), (result.Limits!.RepeatGuard, result.Limits.Text.Length));
        await desk.PublishedAsync(Desk.Post("Connected"));
        Assert.Contains("Connected", await person.TextsAsync(Token));
    }

    [Fact]
    public async Task Pictures_arrive_with_their_alt_texts_and_the_warning()
    {
        var (desk, person) = await DeskAsync();
        var post = Desk.Post("Our new waiting room") with
        {
            Media = [Picture(0x10, "Blue chairs by a window"), Picture(0x20, "A play corner")],
            ContentWarning = "Bright colours",
        };

        var published = await desk.PublishedAsync(post);

        var status = await person.GetAsync($"api/v1/statuses/{published.Id}", Token);
        Assert.Equal(["Blue chairs by a window", "A play corner"], status.GetProperty("media_attachments").EnumerateArray().Select(media => media.GetProperty("description").GetString()));
        Assert.Equal("Bright colours", status.GetProperty("spoiler_text").GetString());
        Assert.Equal(published, Assert.IsType<ReadBack.Found>(await desk.Network.ReadBackAsync(desk.Account, post, Token)).Published);
    }

    [Fact]
    public async Task Mention_arrives_is_answered_and_stands_in_one_thread()
    {
        var (desk, person) = await DeskAsync();
        var ana = await person.Server.CreatePersonAsync("ana", Token);
        var asked = await ana.SayAsync($"@{person.Name} are you open on Sunday?\nAsking for my mother", null, Token);

        var heard = await ArrivalAsync(desk, item => item.Id == asked);
        Assert.Equal(ItemKind.Mention, heard.Kind);
        Assert.EndsWith("are you open on Sunday?\nAsking for my mother", heard.Text, StringComparison.Ordinal);
        Assert.Equal($"{ana.Name}@{person.Server.Address.Authority}", heard.Author.Handle);

        var answer = await desk.PublishedAsync(Desk.Post($"@{heard.Author.Handle} Yes, from ten.", new ReplyTarget(heard.Id)));
        var thanks = await ana.SayAsync("thank you", answer.Id, Token);
        var reply = await ArrivalAsync(desk, item => item.Id == thanks);
        Assert.Equal((ItemKind.Reply, answer.Id, asked), (reply.Kind, reply.InReplyToId, reply.ThreadId));

        var thread = await desk.Network.ReadThreadAsync(desk.Account, answer.Id, Token);
        Assert.Equal([asked, answer.Id, thanks], thread.Items.Select(item => item.Id));
    }

    [Fact]
    public async Task Private_answer_is_not_shown_to_everybody()
    {
        var (desk, person) = await DeskAsync();
        await desk.PublishedAsync(Desk.Post("Only for followers") with { Visibility = Visibility.FollowersOnly });
        await desk.PublishedAsync(Desk.Post("For everybody"));
        Assert.Equal(["For everybody"], await person.TextsAsync(Token));
    }

    [Fact]
    public async Task Deletion_that_the_server_does_not_offer_is_said_and_not_pretended()
    {
        var (desk, person) = await DeskAsync();
        var published = await desk.PublishedAsync(Desk.Post("Still here"));
        var deletion = await desk.Network.DeleteAsync(desk.Account, published.Id, Token);
        Assert.Equal((false, FaultKind.NotSupported), (deletion.Gone, deletion.Fault!.Kind));

        await person.TakeDownAsync(published.Id, Token);
        Assert.Equal(new Deletion(true), await desk.Network.DeleteAsync(desk.Account, published.Id, Token));
    }

    [Fact]
    public async Task Stream_that_the_server_does_not_offer_ends_at_once()
    {
        var (desk, _) = await DeskAsync();
        await foreach (var item in desk.Network.StreamAsync(desk.Account, Token))
        {
            Assert.Fail(item.Id);
        }
    }

    private async Task<(Desk Desk, SnacPerson Person)> DeskAsync()
    {
        var person = await server.CreatePersonAsync("desk", Token);
        return (new Desk(front.Address.ToString(), person.Token, person.Id), person);
    }

    /// <summary>One dot.</summary>
    private static OutgoingMedia Picture(byte shade, string altText)
    {
        byte[] gif = [.. "GIF89a"u8, 1, 0, 1, 0, 0x80, 0, 0, shade, shade, shade, 0, 0, 0, 0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3b];
        return new OutgoingMedia(gif, "image/gif", altText);
    }

    /// <summary>snac passes mentions on through its queue, some seconds later.</summary>
    private static async Task<IncomingItem> ArrivalAsync(Desk desk, Func<IncomingItem, bool> wanted)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60), TimeProvider.System);
        while (true)
        {
            var page = await desk.ReadInboxAsync();
            Assert.Null(page.Fault);
            if (page.Items.FirstOrDefault(wanted) is { } item)
            {
                return item;
            }

            Assert.False(patience.IsCancellationRequested, "It did not arrive within a minute.");
            await Task.Delay(TimeSpan.FromMilliseconds(250), TimeProvider.System, Token);
        }
    }

    /// <summary>The person signs in on the server's own page and agrees: gives the code.</summary>
    private static async Task<string> AgreeAsync(Uri page, SnacPerson person)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.Zero });
        var html = await browser.GetStringAsync(page, Token);
        var form = HiddenField().Matches(html).ToDictionary(field => field.Groups["name"].Value, field => HttpUtility.HtmlDecode(field.Groups["value"].Value));
        form["login"] = person.Name;
        form["passwd"] = person.Password;
        using var content = new FormUrlEncodedContent(form);
        using var answer = await browser.PostAsync(new Uri(page, "/oauth/x-snac-login"), content, Token);
        var query = HttpUtility.ParseQueryString(new Uri(page, answer.Headers.Location!).Query);
        Assert.Equal("the-state", query["state"]);
        return query["code"]!;
    }

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)">""", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex HiddenField();
}
