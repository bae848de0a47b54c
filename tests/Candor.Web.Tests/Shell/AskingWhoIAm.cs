using System.Net;
using System.Net.Http.Headers;
using Candor.Database;
using Candor.Governance;

namespace Candor.Web.Tests.Shell;

public sealed class AskingWhoIAm(CandorApps apps)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task A_token_acts_under_its_owners_roles(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind);
        var client = await app.ClientForAsync(Cancel, Role.PrManager);

        var me = await (await client.GetAsync("/api/v1/me", Cancel)).BodyAsync(HttpStatusCode.OK, Cancel);

        Assert.Equal("token", me.GetProperty("kind").GetString());
        Assert.Equal("pr-manager", me.GetProperty("grants")[0].GetProperty("role").GetString());
        Assert.Contains("read-inbox", me.GetProperty("permissions").EnumerateArray().Select(permission => permission.GetString()));
    }

    [Theory, BothDatabases]
    public async Task A_token_is_narrowed_to_its_scopes(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind);
        var person = await app.CreatePersonAsync(Cancel, Role.PrManager);
        var client = await app.ClientForAsync(person, Cancel, Permission.ReadInbox);

        var me = await (await client.GetAsync("/api/v1/me", Cancel)).BodyAsync(HttpStatusCode.OK, Cancel);

        Assert.Equal(["read-inbox"], me.GetProperty("permissions").EnumerateArray().Select(permission => permission.GetString()));
    }

    [Theory, BothDatabases]
    public async Task Nobody_is_told_to_sign_in(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind);
        var client = app.AnonymousClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "cdr_0000");

        var answer = await client.GetAsync("/api/v1/me", Cancel);

        await answer.BodyAsync(HttpStatusCode.Unauthorized, Cancel);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }
}
