using System.Net;
using Candor.Database;
using Candor.Governance;
using Candor.Web.Shell;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Candor.Web.Tests.Shell;

/// <summary>What stands between the ways in: a token is for the API alone, a form carries the token of its page, and no spelling of an address walks around a guard.</summary>
public sealed class KeepingTheDoorsShut(CandorApps apps)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task A_token_opens_no_page_of_the_desk_and_adds_no_passkey(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind);
        using var client = await app.ClientForAsync(await app.CreatePersonAsync(Cancel, Role.Administrator, Role.PrManager), Cancel, Permission.ReadInsights);

        foreach (var address in new[] { "/desk/account", "/DESK/Account/", "/desk/live", "/desk/settings" })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync(address, Cancel)).StatusCode);
        }

        Assert.False((await client.PostAsync("/desk/account/passkeys/options", null, Cancel)).IsSuccessStatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/v1/me", Cancel)).StatusCode);
    }

    [Fact]
    public async Task A_token_is_no_sign_in_at_any_address_outside_the_api()
    {
        var app = await apps.OnAsync(DatabaseKind.Sqlite);
        using var client = await app.ClientForAsync(Cancel, Role.Administrator);

        foreach (var route in app.Routes.OfType<RouteEndpoint>().Where(route => IsFor(route, HttpMethods.Get) && route.RoutePattern.RawText?.StartsWith("/desk", StringComparison.OrdinalIgnoreCase) == true))
        {
            var address = route.RoutePattern.RawText!.Replace("{id:guid}", $"{Guid.Empty}", StringComparison.OrdinalIgnoreCase).Replace("{subject:guid}", $"{Guid.Empty}", StringComparison.OrdinalIgnoreCase);
            var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, Cancel);
            Assert.True(answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.NotFound, $"{address} answered {(int)answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Every_form_of_the_desk_and_its_door_carries_the_token_of_its_page()
    {
        var app = await apps.OnAsync(DatabaseKind.Sqlite);

        var forms = app.Routes.OfType<RouteEndpoint>().Where(route => route.Metadata.GetMetadata<ForPrograms>() is null && IsFor(route, HttpMethods.Post)).ToList();

        Assert.True(forms.Count > 40, $"Only {forms.Count} forms were found.");
        Assert.Empty(forms.Where(route => route.Metadata.GetMetadata<IAntiforgeryMetadata>() is not { RequiresValidation: true }).Select(route => route.DisplayName));
    }

    [Theory, BothDatabases]
    public async Task A_form_without_the_token_of_its_page_changes_nothing(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind);
        var someone = await app.CreatePersonAsync(Cancel, Role.Administrator, Role.SocialSpecialist);
        using var browser = app.AnonymousClient();
        await app.TryPasswordAsync(browser, someone.Email, CandorApp.Password, Cancel);
        var id = Guid.CreateVersion7(DateTimeOffset.UnixEpoch);

        foreach (var form in new[] { $"/desk/inbox/{id}/claim", $"/desk/inbox/{id}/seen", $"/desk/inbox/{id}/presence", "/desk/publishing/new", "/desk/channels/connect", "/desk/settings/hours", $"/desk/account/tokens/{id}/revoke", "/desk/account/passkeys/options", "/sign-out" })
        {
            using var content = new FormUrlEncodedContent([]);
            var refused = await (await browser.PostAsync(form, content, Cancel)).BodyAsync(HttpStatusCode.BadRequest, Cancel);
            Assert.Contains("Load the page again", refused.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/api/v1/me", Cancel)).StatusCode);
    }

    [Theory]
    [InlineData("/metrics")]
    [InlineData("/metrics/")]
    [InlineData("/METRICS")]
    [InlineData("/%6Detrics")]
    public async Task Figures_are_guarded_however_their_address_is_written(string address)
    {
        var app = await apps.OnAsync(DatabaseKind.Sqlite);
        foreach (var (header, value) in new[] { ("X-Forwarded-For", "203.0.113.9"), ("X-Real-IP", "203.0.113.9"), ("Via", "1.1 proxy"), ("Host", "desk.mercyridge.example") })
        {
            using var client = app.AnonymousClient();
            client.DefaultRequestHeaders.TryAddWithoutValidation(header, value);
            Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync(address, Cancel)).StatusCode);
        }
    }

    [Fact]
    public async Task Figures_need_their_token_where_the_settings_tell_of_a_proxy()
    {
        await using var app = await CandorApp.StartAsync(DatabaseKind.Sqlite, Cancel, settings: new Dictionary<string, string?> { ["Server:PublicAddress"] = "https://desk.mercyridge.example" });
        using var client = app.AnonymousClient();

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/metrics", Cancel)).StatusCode);
    }

    [Theory]
    [InlineData("/API/V1/me")]
    [InlineData("/api/v1/me/")]
    public async Task Requests_are_counted_however_the_address_is_written(string address)
    {
        var app = await apps.OnAsync(DatabaseKind.Sqlite);
        using var client = await app.ClientForAsync(Cancel, Role.Analyst);

        var answer = await client.GetAsync(address, Cancel);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.Contains("RateLimit-Remaining"));
    }

    [Fact]
    public async Task A_secret_in_an_address_leaves_no_trace_however_it_is_written()
    {
        var app = await apps.OnAsync(DatabaseKind.Sqlite);

        var secrets = app.Routes.OfType<RouteEndpoint>().Select(route => route.RoutePattern.RawText ?? "").Where(route => route.Contains("{link}", StringComparison.OrdinalIgnoreCase)).ToList();

        Assert.True(secrets.Count >= 4, string.Join(", ", secrets));
        Assert.All(secrets, secret => Assert.True(Telemetry.LeavesNoTrace("/" + secret.TrimStart('/').ToUpperInvariant())));
        Assert.False(Telemetry.LeavesNoTrace("/welcomed"));
    }

    private static bool IsFor(RouteEndpoint route, string method) => route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(method) == true;
}
