using System.Web;
using Candor.Networks.Tests.Guard;

namespace Candor.Networks.Tests.Mastodon;

public sealed class Connecting
{
    private static readonly Uri Callback = new("http://127.0.0.1:5080/desk/connect/mastodon");
    private static readonly Uri OutOfBand = new("urn:ietf:wg:oauth:2.0:oob");

    [Fact]
    public async Task Consent_page_leads_to_a_token_and_the_account()
    {
        await using var server = await LocalMastodon.StartAsync();
        server.Store.AddUser("desk");
        var desk = new Desk(server.Address.ToString());

        var code = await ConsentAsync(desk, Callback);
        var result = await desk.Network.CompleteAsync(desk.Account, Callback, code, TestContext.Current.CancellationToken);

        Assert.Null(result.Fault);
        Assert.Equal($"desk@{server.Address.Authority}", result.Who!.Handle);
        Assert.Equal(server.Store.Users["desk"].Id, result.Who.Id);
        Assert.NotNull(server.Store.UserOf(desk.Secrets["access_token"]));
    }

    [Fact]
    public async Task Code_shown_for_copying_works_as_well()
    {
        await using var server = await LocalMastodon.StartAsync();
        server.Store.AddUser("desk");
        var desk = new Desk(server.Address.ToString());

        var begun = await desk.Network.BeginAsync(desk.Account, OutOfBand, "s", TestContext.Current.CancellationToken);
        var code = await VisitAsync(begun.ConsentPage!);
        var result = await desk.Network.CompleteAsync(desk.Account, OutOfBand, $" {code}&state=s\n", TestContext.Current.CancellationToken);

        Assert.NotNull(result.Who);
    }

    [Fact]
    public async Task Another_persons_proof_key_gets_no_token()
    {
        await using var server = await LocalMastodon.StartAsync();
        server.Store.AddUser("desk");
        var desk = new Desk(server.Address.ToString());

        var code = await ConsentAsync(desk, Callback);
        desk.Secrets["code_verifier"] = "another-verifier-that-does-not-fit-the-challenge";
        var result = await desk.Network.CompleteAsync(desk.Account, Callback, code, TestContext.Current.CancellationToken);

        Assert.Equal(FaultKind.NeedsReconnecting, result.Fault!.Kind);
        Assert.False(desk.Secrets.ContainsKey("access_token"));
    }

    [Fact]
    public async Task Application_is_registered_once_and_again_when_the_server_forgot_it()
    {
        await using var server = await LocalMastodon.StartAsync();
        server.Store.AddUser("desk");
        var desk = new Desk(server.Address.ToString());

        await ConsentAsync(desk, Callback);
        await ConsentAsync(desk, Callback);
        Assert.Single(server.Store.Apps);

        server.Store.Apps.Clear();
        await ConsentAsync(desk, Callback);
        Assert.Single(server.Store.Apps);

        await ConsentAsync(desk, new Uri("http://127.0.0.1:5080/elsewhere"));
        Assert.Equal(2, server.Store.Apps.Count);
    }

    [Fact]
    public async Task Completing_what_was_not_begun_says_so()
    {
        await using var server = await LocalMastodon.StartAsync();
        var result = await new Desk(server.Address.ToString()).Network.CompleteAsync(
            new Desk(server.Address.ToString()).Account, Callback, "code", TestContext.Current.CancellationToken);
        Assert.Equal(FaultKind.NeedsReconnecting, result.Fault!.Kind);
    }

    [Fact]
    public async Task Address_without_a_Mastodon_server_is_named_as_such()
    {
        await using var server = await LoopbackServer.StartAsync(context => { context.Response.StatusCode = 404; return Task.CompletedTask; });
        var desk = new Desk(server.Address.ToString(), "token");
        var begun = await desk.Network.BeginAsync(desk.Account, Callback, "s", TestContext.Current.CancellationToken);
        var result = await desk.Network.SignInAsync(desk.Account, TestContext.Current.CancellationToken);
        Assert.Equal(FaultKind.NotSupported, begun.Fault!.Kind);
        Assert.Equal(FaultKind.NotSupported, result.Fault!.Kind);
    }

    [Fact]
    public async Task Server_setting_that_is_no_address_is_refused_with_words()
    {
        var desk = new Desk("not an address", "token");
        var result = await desk.Network.SignInAsync(desk.Account, TestContext.Current.CancellationToken);
        Assert.Contains("https://mastodon.example", result.Fault!.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Revoked_token_must_be_connected_again()
    {
        await using var server = await LocalMastodon.StartAsync();
        var desk = Desk.Of(server, "desk");
        server.Store.Revoke(desk.Secrets["access_token"]);
        var result = await desk.Network.SignInAsync(desk.Account, TestContext.Current.CancellationToken);
        Assert.Equal(FaultKind.NeedsReconnecting, result.Fault!.Kind);
    }

    private static async Task<string> ConsentAsync(Desk desk, Uri callback)
    {
        var begun = await desk.Network.BeginAsync(desk.Account, callback, "the state", TestContext.Current.CancellationToken);
        Assert.Null(begun.Fault);
        var query = HttpUtility.ParseQueryString(new Uri(await VisitAsync(begun.ConsentPage!)).Query);
        Assert.Equal("the state", query["state"]);
        return query["code"]!;
    }

    /// <summary>The person agrees: gives where they are sent, or what the page shows.</summary>
    private static async Task<string> VisitAsync(Uri page)
    {
        using var browser = new HttpMessageInvoker(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, page);
        using var answer = await browser.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.Headers.Location?.OriginalString ?? await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
