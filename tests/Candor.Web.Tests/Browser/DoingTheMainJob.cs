using Candor.Fixtures;
using Candor.Networks.Practice;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Candor.Web.Tests.Browser;

/// <summary>
/// The product's main job from one end to the other, in a real browser, as two people do it: hear, claim, be stopped, mend,
/// have it approved by someone else, and see it where the public does.
/// </summary>
[Trait("needs", "browser")]
public sealed class DoingTheMainJob(BrowserFixture browser, SampleHospital hospital, AtprotoFixture servers) : IClassFixture<SampleHospital>
{
    private const string Unsafe = "We are sorry your visit on Tuesday went badly";
    private const string Safe = "Thank you for telling us. We take words like these seriously. Our Patient Relations team would like to listen: please call 555-0142.";

    [Fact]
    public async Task On_the_practice_network()
    {
        hospital.World.Say("marguerite.o", "Waited four hours at Mercy Ridge on Tuesday and nobody could tell us anything. Not good enough.");

        await AnswerAsync(hospital, "marguerite.o", "practice", opening: "Waited four hours");

        await using var visitor = await browser.OpenAsync(hospital.Address, script: false);
        var page = await visitor.NewPageAsync();
        await page.GotoAsync("/practice");
        await page.GetByRole(AriaRole.Link, new() { Name = "1 answer" }).First.ClickAsync();
        await Expect(page.GetByText(Safe).First).ToBeVisibleAsync();
        await PageChecks.KeepPicture(page, "journey-practice-8-public");
    }

    [Fact]
    [Trait("needs", "server")]
    public async Task On_a_real_at_protocol_server()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var pds = await servers.WithAppViewAsync(cancellationToken);
        var ours = await pds.CreatePersonAsync("ridge", cancellationToken);
        var theirs = await pds.CreatePersonAsync("river", cancellationToken);
        await ConnectAsync(pds, ours);

        var text = $"@{ours.Handle} waited four hours on Tuesday and nobody could tell us anything.";
        var said = await theirs.PostAsync(text, cancellationToken, change: record => record["facets"] = Mention(ours));
        await theirs.WaitUntilShownAsync(said.Uri, cancellationToken);

        await AnswerAsync(hospital, theirs.Handle, "bluesky", opening: "waited four hours");

        var posts = await ours.PostsAsync(cancellationToken);
        var reply = Assert.Single(posts, post => post.GetProperty("value").GetProperty("text").GetString() == Safe);
        Assert.Equal(said.Uri, reply.GetProperty("value").GetProperty("reply").GetProperty("parent").GetProperty("uri").GetString());
    }

    /// <summary>Sam hears, claims, is stopped, mends and asks; Mara approves; both see that it is out.</summary>
    private async Task AnswerAsync(SampleHospital at, string author, string journey, string opening)
    {
        await using var samsBrowser = await browser.OpenAsync(at.Address);
        var sam = await samsBrowser.NewPageAsync();
        await SignInAsync(sam, "sam@mercyridge.example");
        await sam.GotoAsync("/desk/inbox");
        var row = sam.Locator("a.row").Filter(new() { HasText = opening });
        await Expect(row).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await PageChecks.KeepPicture(sam, $"journey-{journey}-1-heard");

        await row.ClickAsync();
        await sam.GetByRole(AriaRole.Button, new() { Name = "Claim" }).ClickAsync();
        await Expect(sam.GetByText("Yours", new() { Exact = true }).First).ToBeVisibleAsync();
        await PageChecks.KeepPicture(sam, $"journey-{journey}-2-claimed");

        var reply = sam.GetByRole(AriaRole.Textbox, new() { Name = "Reply" });
        await reply.FillAsync(Unsafe);
        await Expect(sam.Locator("#reply-findings")).ToContainTextAsync("Stopped", new() { Timeout = 20_000 });
        await Expect(sam.Locator("#reply-findings")).ToContainTextAsync("tells readers that this person was a patient");
        await PageChecks.KeepPicture(sam, $"journey-{journey}-3-stopped");
        await sam.GetByRole(AriaRole.Button, new() { Name = "Ask for approval" }).ClickAsync();
        await Expect(sam.GetByText("was a patient").First).ToBeVisibleAsync();

        await reply.FillAsync(Safe);
        await Expect(sam.Locator("#reply-findings")).Not.ToContainTextAsync("Stopped", new() { Timeout = 20_000 });
        await PageChecks.KeepPicture(sam, $"journey-{journey}-4-mended");
        await sam.GetByRole(AriaRole.Button, new() { Name = "Ask for approval" }).ClickAsync();
        await Expect(sam.GetByText("Sent to review").First).ToBeVisibleAsync();
        await PageChecks.KeepPicture(sam, $"journey-{journey}-5-in-review");

        await using var marasBrowser = await browser.OpenAsync(at.Address);
        var mara = await marasBrowser.NewPageAsync();
        await SignInAsync(mara, "mara@mercyridge.example");
        await mara.GotoAsync("/desk/approvals");
        await mara.GetByRole(AriaRole.Link, new() { Name = author }).First.ClickAsync();
        await Expect(mara.GetByText(Safe).First).ToBeVisibleAsync();
        await PageChecks.KeepPicture(mara, $"journey-{journey}-6-approving");
        await mara.GetByRole(AriaRole.Button, new() { Name = "Approve and send" }).ClickAsync();
        await Expect(mara.GetByText("Published", new() { Exact = true }).First).ToBeVisibleAsync(new() { Timeout = 40_000 });
        await PageChecks.KeepPicture(mara, $"journey-{journey}-7-published");
    }

    /// <summary>Alex connects the account, as an administrator does.</summary>
    private async Task ConnectAsync(AtprotoServer pds, AtprotoPerson ours)
    {
        await using var alexBrowser = await browser.OpenAsync(hospital.Address);
        var alex = await alexBrowser.NewPageAsync();
        await SignInAsync(alex, "alex@mercyridge.example");
        await alex.GotoAsync("/desk/channels/connect/bluesky");
        await alex.Locator("input[name=field-server]").FillAsync(pds.Pds.ToString());
        await alex.Locator("input[name=field-identifier]").FillAsync(ours.Handle);
        await alex.Locator("input[name=field-password]").FillAsync(ours.AppPassword);
        await alex.Locator("input[name=name]").FillAsync("Bluesky");
        await PageChecks.KeepPicture(alex, "journey-bluesky-0-connecting");
        await alex.GetByRole(AriaRole.Button, new() { Name = "Connect", Exact = true }).ClickAsync();
        await Expect(alex.GetByText("Connected as").First).ToBeVisibleAsync();
    }

    private static async Task SignInAsync(IPage page, string email)
    {
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("E-mail").FillAsync(email);
        await page.GetByLabel("Password").FillAsync(Demo.DemoHospital.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/desk/**");
    }

    private static System.Text.Json.Nodes.JsonArray Mention(AtprotoPerson who) =>
    [
        new System.Text.Json.Nodes.JsonObject
        {
            ["index"] = new System.Text.Json.Nodes.JsonObject { ["byteStart"] = 0, ["byteEnd"] = who.Handle.Length + 1 },
            ["features"] = new System.Text.Json.Nodes.JsonArray(new System.Text.Json.Nodes.JsonObject { ["$type"] = "app.bsky.richtext.facet#mention", ["did"] = who.Did }),
        },
    ];
}
