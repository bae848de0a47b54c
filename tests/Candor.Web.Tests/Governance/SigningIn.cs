using System.Net;
using Candor.Database;
using Candor.Governance;

namespace Candor.Web.Tests.Governance;

public sealed class SigningIn(CandorApps apps)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task The_right_password_opens_the_desk(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind);
        var person = await app.CreatePersonAsync(Cancel, Role.SocialSpecialist);
        using var browser = app.AnonymousClient();

        Assert.Equal("/desk", await app.TryPasswordAsync(browser, person.Email.ToUpperInvariant(), CandorApp.Password, Cancel));

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/api/v1/me", Cancel)).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task A_wrong_password_opens_nothing(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind);
        var person = await app.CreatePersonAsync(Cancel, Role.SocialSpecialist);
        using var browser = app.AnonymousClient();

        Assert.StartsWith("/sign-in?failed=wrong", await app.TryPasswordAsync(browser, person.Email, "not the right passphrase", Cancel), StringComparison.Ordinal);
        Assert.StartsWith("/sign-in?failed=wrong", await app.TryPasswordAsync(browser, "nobody@mercyridge.example", CandorApp.Password, Cancel), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/v1/me", Cancel)).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task Five_wrong_passwords_lock_the_account_for_the_right_one_too(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind);
        var person = await app.CreatePersonAsync(Cancel, Role.SocialSpecialist);
        using var browser = app.AnonymousClient();
        for (var wrong = 1; wrong <= 5; wrong++)
        {
            await app.TryPasswordAsync(browser, person.Email, "not the right passphrase", Cancel);
        }

        Assert.StartsWith("/sign-in?failed=locked", await app.TryPasswordAsync(browser, person.Email, CandorApp.Password, Cancel), StringComparison.Ordinal);

        Assert.Contains("locked out", await HistoryAsync(app, person));
    }

    [Theory, BothDatabases]
    public async Task Who_left_is_signed_out_everywhere_and_cannot_come_back(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind);
        var person = await app.CreatePersonAsync(Cancel, Role.SocialSpecialist);
        using var browser = app.AnonymousClient();
        await app.TryPasswordAsync(browser, person.Email, CandorApp.Password, Cancel);
        using var token = await app.ClientForAsync(person, Cancel);
        using var administrator = await app.ClientForAsync(Cancel, Role.Administrator);

        await (await administrator.PostJsonAsync($"/api/v1/people/{person.Id}/leave", new { reason = "Retired" }, Cancel)).BodyAsync(HttpStatusCode.NoContent, Cancel);

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/v1/me", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await token.GetAsync("/api/v1/me", Cancel)).StatusCode);
        Assert.StartsWith("/sign-in?failed=left", await app.TryPasswordAsync(browser, person.Email, CandorApp.Password, Cancel), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task What_happened_at_the_door_is_in_the_signed_record(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind);
        var person = await app.CreatePersonAsync(Cancel, Role.SocialSpecialist);
        using var browser = app.AnonymousClient();

        await app.TryPasswordAsync(browser, person.Email, "not the right passphrase", Cancel);
        await app.TryPasswordAsync(browser, person.Email, CandorApp.Password, Cancel);
        await browser.SubmitAsync("/desk/account", "/sign-out", Cancel);

        Assert.Equal(["person added", "roles granted", "password chosen", "sign-in refused", "signed in", "signed out"], await HistoryAsync(app, person));
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/v1/me", Cancel)).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task A_new_password_ends_what_other_browsers_hold(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind);
        var person = await app.CreatePersonAsync(Cancel, Role.SocialSpecialist);
        using var here = app.AnonymousClient();
        using var elsewhere = app.AnonymousClient();
        await app.TryPasswordAsync(here, person.Email, CandorApp.Password, Cancel);
        await app.TryPasswordAsync(elsewhere, person.Email, CandorApp.Password, Cancel);

        await here.SubmitAsync("/desk/account", "/desk/account/password", Cancel, ("current", CandorApp.Password), ("password", "quite another passphrase"));

        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/api/v1/me", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await elsewhere.GetAsync("/api/v1/me", Cancel)).StatusCode);
        Assert.Equal("/desk", await app.TryPasswordAsync(elsewhere, person.Email, "quite another passphrase", Cancel));
    }

    [Theory, BothDatabases]
    public async Task An_administrators_reset_link_works_once(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind);
        var person = await app.CreatePersonAsync(Cancel, Role.SocialSpecialist);
        using var administrator = await app.ClientForAsync(Cancel, Role.Administrator);
        using var browser = app.AnonymousClient();

        var reset = await (await administrator.PostJsonAsync($"/api/v1/people/{person.Id}/reset", new { reason = "Forgot it" }, Cancel)).BodyAsync(HttpStatusCode.OK, Cancel);
        var link = new Uri(reset.GetProperty("link").GetString()!).AbsolutePath;
        Assert.StartsWith("/sign-in?failed=wrong", await app.TryPasswordAsync(browser, person.Email, CandorApp.Password, Cancel), StringComparison.Ordinal);
        Assert.Equal("/desk", (await browser.SubmitAsync(link, link, Cancel, ("password", "quite another passphrase"))).Headers.Location?.ToString());

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(link, Cancel)).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task Only_paths_of_ours_are_gone_to_after_signing_in(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind);
        foreach (var (wanted, gone) in new[] { ("/desk/inbox?view=mine", "/desk/inbox?view=mine"), ("https://elsewhere.example/", "/desk"), ("//elsewhere.example/", "/desk"), ("/\\elsewhere.example", "/desk") })
        {
            var person = await app.CreatePersonAsync(Cancel, Role.SocialSpecialist);
            using var browser = app.AnonymousClient();

            var answer = await browser.SubmitAsync("/sign-in", "/sign-in", Cancel, ("email", person.Email), ("password", CandorApp.Password), ("returnUrl", wanted));

            Assert.Equal(gone, answer.Headers.Location?.ToString());
        }
    }

    [Theory, BothDatabases]
    public async Task Another_site_cannot_make_a_browser_change_something(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind);
        using var browser = await app.SignInAsAsync(Cancel, Role.Administrator);

        using var forged = new HttpRequestMessage(HttpMethod.Post, "/api/v1/facilities") { Content = JsonBody.Of(new { name = "Forged", zone = "America/Chicago" }) };
        forged.Headers.Add("Sec-Fetch-Site", "cross-site");
        await (await browser.SendAsync(forged, Cancel)).BodyAsync(HttpStatusCode.BadRequest, Cancel);
        using var forgedOrigin = new HttpRequestMessage(HttpMethod.Post, "/sign-out");
        forgedOrigin.Headers.Add("Origin", "https://elsewhere.example");
        await (await browser.SendAsync(forgedOrigin, Cancel)).BodyAsync(HttpStatusCode.BadRequest, Cancel);
        await browser.SendFormAsync("/desk/account/password", Cancel, ("current", CandorApp.Password), ("password", "quite another passphrase"));

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/api/v1/me", Cancel)).StatusCode);
        Assert.Equal("/desk/account", (await browser.SubmitAsync("/desk/account", "/desk/account/password", Cancel, ("current", CandorApp.Password), ("password", "quite another passphrase"))).Headers.Location?.ToString());
    }

    private static async Task<List<string?>> HistoryAsync(CandorApp app, TestPerson person)
    {
        using var auditor = await app.ClientForAsync(Cancel, Role.Auditor);
        var history = await (await auditor.GetAsync($"/api/v1/audit?subject={person.Id}", Cancel)).BodyAsync(HttpStatusCode.OK, Cancel);
        return [.. history.GetProperty("items").EnumerateArray().Select(entry => entry.GetProperty("action").GetString())];
    }
}
