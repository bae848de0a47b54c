using System.Net;
using Candor.Database;
using Candor.Governance;

namespace Candor.Web.Tests.Governance;

/// <summary>A token ends with what it stands on.</summary>
public sealed class EndingTokens(CandorApps apps)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task A_token_of_who_left_does_not_come_back_with_them(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind);
        using var administrator = await app.ClientForAsync(Cancel, Role.Administrator);
        var person = await app.CreatePersonAsync(Cancel, Role.Contributor);
        using var client = await app.ClientForAsync(person, Cancel);

        await administrator.PostJsonAsync($"/api/v1/people/{person.Id}/leave", new { reason = "Retired" }, Cancel);
        await administrator.PostJsonAsync($"/api/v1/people/{person.Id}/return", new { reason = "Missed us" }, Cancel);

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/api/v1/me", Cancel)).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task A_reset_ends_the_tokens_too(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind);
        using var administrator = await app.ClientForAsync(Cancel, Role.Administrator);
        var person = await app.CreatePersonAsync(Cancel, Role.Contributor);
        using var client = await app.ClientForAsync(person, Cancel);

        await administrator.PostJsonAsync($"/api/v1/people/{person.Id}/reset", new { reason = "Lost the laptop" }, Cancel);

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/api/v1/me", Cancel)).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task An_administrator_sees_and_ends_the_tokens_of_anybody(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind);
        var person = await app.CreatePersonAsync(Cancel, Role.Contributor);
        using var client = await app.ClientForAsync(person, Cancel);
        using var other = await app.ClientForAsync(Cancel, Role.Contributor);
        using var browser = await app.SignInAsAsync(Cancel, Role.Administrator);
        var tokens = $"/api/v1/people/{person.Id}/tokens";

        await (await other.GetAsync(tokens, Cancel)).ProblemAsync(HttpStatusCode.Forbidden, "urn:candor:not-permitted", Cancel);
        var listed = Assert.Single((await (await browser.GetAsync(tokens, Cancel)).BodyAsync(HttpStatusCode.OK, Cancel)).GetProperty("items").EnumerateArray());
        Assert.Contains(listed.GetProperty("id").GetString()!, await browser.GetStringAsync("/desk/people", Cancel), StringComparison.Ordinal);
        await browser.SubmitAsync("/desk/people", $"/desk/people/{person.Id}/end-token", Cancel, ("token", listed.GetProperty("id").GetString()!));

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/api/v1/me", Cancel)).StatusCode);
    }
}
