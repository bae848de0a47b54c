using System.Net;
using System.Text.Json;
using Candor.Database;
using Candor.Governance;

namespace Candor.Web.Tests.Governance;

/// <summary>Sign-in by the organisation's identity provider, which also says who may do what.</summary>
public sealed class SigningInByTheOrganisation
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task The_provider_brings_people_in_and_its_groups_are_their_roles(DatabaseKind kind)
    {
        await using var provider = await IdentityProvider.StartAsync(Cancel);
        await using var app = await StartAsync(kind, provider);
        (provider.Who["sub"], provider.Who["email"], provider.Who["email_verified"], provider.Who["name"]) = ("u-1", "ines@mercyridge.example", "true", "Ines Park");
        provider.Who["roles"] = new[] { "candor-pio", "something-else" };

        var me = await MeAsync(await ComeInAsync(app, "/desk"));
        Assert.Equal(("Ines Park", "pr-manager"), (me.GetProperty("name").GetString(), Assert.Single(me.GetProperty("grants").EnumerateArray()).GetProperty("role").GetString()));

        // The next day her group is another one.
        provider.Who["roles"] = new[] { "candor-auditor" };
        me = await MeAsync(await ComeInAsync(app, "/desk"));
        Assert.Equal("auditor", Assert.Single(me.GetProperty("grants").EnumerateArray()).GetProperty("role").GetString());
    }

    [Theory, BothDatabases]
    public async Task Somebody_without_a_role_or_a_verified_address_stays_outside(DatabaseKind kind)
    {
        await using var provider = await IdentityProvider.StartAsync(Cancel);
        await using var app = await StartAsync(kind, provider);
        var colleague = await app.CreatePersonAsync(Cancel, Role.Administrator);
        (provider.Who["sub"], provider.Who["email"], provider.Who["email_verified"]) = ("u-2", "visitor@mercyridge.example", "true");
        await ComeInAsync(app, "/sign-in?failed=provider");

        // An address that the provider did not verify opens nobody's account.
        (provider.Who["sub"], provider.Who["email"], provider.Who["email_verified"]) = ("u-3", colleague.Email, "false");
        await ComeInAsync(app, "/sign-in?failed=provider");
    }

    [Theory, BothDatabases]
    public async Task That_an_identity_opens_an_account_from_now_on_is_kept(DatabaseKind kind)
    {
        await using var provider = await IdentityProvider.StartAsync(Cancel);
        await using var app = await StartAsync(kind, provider);
        var colleague = await app.CreatePersonAsync(Cancel, Role.Contributor);
        (provider.Who["sub"], provider.Who["email"], provider.Who["email_verified"], provider.Who["roles"]) = ("u-9", colleague.Email, "true", new[] { "candor-pio" });

        await ComeInAsync(app, "/desk");
        await ComeInAsync(app, "/desk");

        using var auditor = await app.ClientForAsync(Cancel, Role.Auditor);
        var history = await (await auditor.GetAsync($"/api/v1/audit?subject={colleague.Id}", Cancel)).BodyAsync(HttpStatusCode.OK, Cancel);
        Assert.Single(history.GetProperty("items").EnumerateArray(), entry => entry.GetProperty("action").GetString() == "identity linked" && entry.GetProperty("actor").GetString() == "Identity provider");
    }

    [Theory, BothDatabases]
    public async Task Who_left_stays_outside_whatever_the_provider_says(DatabaseKind kind)
    {
        await using var provider = await IdentityProvider.StartAsync(Cancel);
        await using var app = await StartAsync(kind, provider);
        (provider.Who["sub"], provider.Who["email"], provider.Who["email_verified"], provider.Who["roles"]) = ("u-1", "ines@mercyridge.example", "true", new[] { "candor-pio" });
        var me = await MeAsync(await ComeInAsync(app, "/desk"));
        using var administrator = await app.ClientForAsync(Cancel, Role.Administrator);

        await administrator.PostJsonAsync($"/api/v1/people/{me.GetProperty("id").GetGuid()}/leave", new { reason = "Retired" }, Cancel);

        await ComeInAsync(app, "/sign-in?failed=left&returnUrl=%2Fdesk");
    }

    private static Task<CandorApp> StartAsync(DatabaseKind kind, IdentityProvider provider) => CandorApp.StartAsync(kind, Cancel, settings: new Dictionary<string, string?>
    {
        ["SignIn:OpenIdConnect:Authority"] = provider.Authority,
        ["SignIn:OpenIdConnect:ClientId"] = IdentityProvider.ClientId,
        ["SignIn:OpenIdConnect:Roles:candor-pio"] = nameof(Role.PrManager),
        ["SignIn:OpenIdConnect:Roles:candor-auditor"] = nameof(Role.Auditor),
    });

    /// <summary>Goes the whole way round in a new browser, and checks where it ends.</summary>
    private static async Task<HttpClient> ComeInAsync(CandorApp app, string end)
    {
        var browser = app.AnonymousClient();
        var next = "/sign-in/openid";
        for (var step = 0; step < 4; step++)
        {
            var answer = await browser.GetAsync(next, Cancel);
            Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{next} answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync(Cancel)}");
            next = answer.Headers.Location!.ToString();
        }

        Assert.Equal(end, next);
        return browser;
    }

    private static async Task<JsonElement> MeAsync(HttpClient browser) => await (await browser.GetAsync("/api/v1/me", Cancel)).BodyAsync(HttpStatusCode.OK, Cancel);
}
