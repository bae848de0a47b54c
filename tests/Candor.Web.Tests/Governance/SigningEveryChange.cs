using System.Net;
using System.Text.Json;
using Candor.Database;
using Candor.Governance;

namespace Candor.Web.Tests.Governance;

/// <summary>No change of who works here, what they may do or how the desk is set leaves the chain without an entry.</summary>
public sealed class SigningEveryChange(CandorApps apps)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Each_change_appends_who_what_and_why(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind);
        var maker = await app.CreatePersonAsync(Cancel, Role.Administrator, Role.Auditor);
        using var browser = app.AnonymousClient();
        await app.TryPasswordAsync(browser, maker.Email, CandorApp.Password, Cancel);
        var person = $"/api/v1/people/{(await app.CreatePersonAsync(Cancel)).Id}";
        var grant = "";
        var token = "";

        await SignedAsync(browser, maker, "person added", () => browser.PostJsonAsync("/api/v1/people", new { name = "Theo", email = $"theo-{Guid.CreateVersion7(DateTimeOffset.UnixEpoch):N}@mercyridge.example" }, Cancel));
        await SignedAsync(browser, maker, "role granted", async () =>
        {
            var answer = await browser.PostJsonAsync($"{person}/roles", new { role = "analyst", reason = "Reports" }, Cancel);
            grant = (await answer.BodyAsync(HttpStatusCode.Created, Cancel)).GetProperty("id").GetString()!;
            return answer;
        });
        await SignedAsync(browser, maker, "role taken away", () => browser.DeleteAsync($"{person}/roles/{grant}?reason=Done", Cancel));
        await SignedAsync(browser, maker, "password reset", () => browser.PostJsonAsync($"{person}/reset", new { reason = "Forgot it" }, Cancel));
        await SignedAsync(browser, maker, "left", () => browser.PostJsonAsync($"{person}/leave", new { reason = "Retired" }, Cancel));
        await SignedAsync(browser, maker, "came back", () => browser.PostJsonAsync($"{person}/return", new { reason = "Missed us" }, Cancel));
        await SignedAsync(browser, maker, "issued", async () =>
        {
            var answer = await browser.PostJsonAsync("/api/v1/tokens", new { name = "Sync", scopes = new[] { "read-audit" } }, Cancel);
            token = (await answer.BodyAsync(HttpStatusCode.Created, Cancel)).GetProperty("id").GetString()!;
            return answer;
        });
        await SignedAsync(browser, maker, "revoked", () => browser.DeleteAsync($"/api/v1/tokens/{token}", Cancel));
        await SignedAsync(browser, maker, "opened", () => browser.PostJsonAsync("/api/v1/facilities", new { name = "North", zone = "America/Chicago" }, Cancel));

        var verdict = await (await browser.GetAsync("/api/v1/audit/verify", Cancel)).BodyAsync(HttpStatusCode.OK, Cancel);
        Assert.True(verdict.GetProperty("isWhole").GetBoolean(), verdict.ToString());
    }

    [Theory, BothDatabases]
    public async Task A_refused_change_appends_nothing(DatabaseKind kind)
    {
        await using var app = await CandorApp.StartAsync(kind, Cancel);
        using var auditor = await app.ClientForAsync(Cancel, Role.Auditor);
        var before = await EntriesAsync(auditor);

        await (await auditor.PostJsonAsync("/api/v1/people", new { name = "Theo", email = "theo@mercyridge.example" }, Cancel)).ProblemAsync(HttpStatusCode.Forbidden, "urn:candor:not-permitted", Cancel);
        await (await auditor.PostJsonAsync("/api/v1/facilities", new { name = "North", zone = "America/Chicago" }, Cancel)).ProblemAsync(HttpStatusCode.Forbidden, "urn:candor:not-permitted", Cancel);
        await (await auditor.PostAsync("/api/v1/keys/rotate", null, Cancel)).ProblemAsync(HttpStatusCode.Forbidden, "urn:candor:not-permitted", Cancel);

        Assert.Equal(before.Count, (await EntriesAsync(auditor)).Count);
    }

    private static async Task SignedAsync(HttpClient browser, TestPerson maker, string action, Func<Task<HttpResponseMessage>> change)
    {
        var before = (await EntriesAsync(browser)).Count;
        var answer = await change();
        Assert.True(answer.IsSuccessStatusCode, $"{action}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(Cancel)}");
        Assert.Contains((await EntriesAsync(browser)).Skip(before), entry => entry.GetProperty("action").GetString() == action && entry.GetProperty("actorId").GetGuid() == maker.Id);
    }

    private static async Task<List<JsonElement>> EntriesAsync(HttpClient client)
    {
        var entries = new List<JsonElement>();
        for (var after = "0"; after is not null;)
        {
            var page = await (await client.GetAsync($"/api/v1/audit?after={after}", Cancel)).BodyAsync(HttpStatusCode.OK, Cancel);
            entries.AddRange(page.GetProperty("items").EnumerateArray());
            after = page.GetProperty("next").GetString();
        }

        return entries;
    }
}
