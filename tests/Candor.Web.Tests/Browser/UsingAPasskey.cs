using Candor.Database;
using Candor.Governance;
using Microsoft.Playwright;

namespace Candor.Web.Tests.Browser;

/// <summary>Adds a passkey and signs in with it, in a real browser with an authenticator made of software.</summary>
[Trait("needs", "browser")]
public sealed class UsingAPasskey(BrowserFixture browser, CandorApps apps)
{
    [Fact]
    public async Task A_passkey_opens_the_desk_until_it_is_removed()
    {
        var cancel = TestContext.Current.CancellationToken;
        var app = await apps.OnAsync(DatabaseKind.Sqlite);
        var (person, link) = await app.InviteAsync("Noor Haddad", [new RoleScope(Role.Contributor)], cancel);

        // Passkeys belong to a name, not to a number.
        var site = new UriBuilder(app.Address) { Host = "localhost" }.Uri;
        await using var context = await browser.OpenAsync(site);
        var page = await context.NewPageAsync();
        var session = await context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object> { ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true },
        });

        await page.GotoAsync($"/welcome/{link}");
        await page.GetByLabel("Password").FillAsync(CandorApp.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep it" }).ClickAsync();
        await page.WaitForURLAsync("**/desk**");
        await page.GotoAsync("/desk/account");
        await page.GetByLabel("Name of the new passkey").FillAsync("Reading room tablet");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await page.GetByText("Reading room tablet").First.WaitForAsync();

        await context.ClearCookiesAsync();
        await page.GotoAsync("/sign-in?returnUrl=%2Fdesk%2Faccount");
        await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await page.WaitForURLAsync("**/desk/account");
        await page.GetByText(person.Email).First.WaitForAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await page.GetByText("Reading room tablet").First.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await context.ClearCookiesAsync();
        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await page.WaitForURLAsync("**/sign-in?failed=wrong**");
    }
}
