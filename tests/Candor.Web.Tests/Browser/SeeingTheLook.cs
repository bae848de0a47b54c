using Microsoft.Playwright;

namespace Candor.Web.Tests.Browser;

[Trait("needs", "browser")]
public sealed class SeeingTheLook(BrowserFixture browser, SampleHospital site) : IClassFixture<SampleHospital>
{
    [Theory]
    [InlineData("/desk/look", "look")]
    [InlineData("/desk/look/inbox", "look-inbox")]
    [InlineData("/desk/look/inbox?open=true", "look-conversation")]
    public Task Specimen_is_accessible_in_both_themes_and_widths(string path, string name)
        => PageChecks.AssertAccessibleEverywhere(browser, site.Address, path, name);

    [Fact]
    public async Task Page_that_is_not_there_says_so_and_offers_a_way_on()
    {
        await using var context = await browser.OpenAsync(site.Address);
        var page = await context.NewPageAsync();

        var answer = await page.GotoAsync("/nothing/here");

        Assert.Equal(404, answer!.Status);
        Assert.Equal("There is no page here", await page.Locator("h1").TextContentAsync());
        Assert.Equal("/", await page.GetByRole(AriaRole.Link, new() { Name = "Front page" }).GetAttributeAsync("href"));
        await PageChecks.AssertAccessible(page);
    }

    [Fact]
    public async Task Failure_shows_a_reference_and_no_stack()
    {
        await using var context = await browser.OpenAsync(site.Address);
        var page = await context.NewPageAsync();

        var answer = await page.GotoAsync("/broken");

        Assert.Equal(500, answer!.Status);
        Assert.Equal("Something went wrong on our side", await page.Locator("h1").TextContentAsync());
        Assert.DoesNotContain("On purpose", await page.ContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dialog_opens_without_script()
    {
        await using var context = await browser.OpenAsync(site.Address, script: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/desk/look");

        await page.GetByRole(AriaRole.Button, new() { Name = "Open a dialog" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "Close this conversation" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Keys_move_through_the_list_and_open_the_help()
    {
        await using var context = await browser.OpenAsync(site.Address);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/desk/look/inbox?open=true");

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(page.Locator("[data-row]:focus")).ToContainTextAsync("dwalsh");

        await page.Keyboard.PressAsync("k");
        await Assertions.Expect(page.Locator("[data-row]:focus")).ToContainTextAsync("rosa.parents");

        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "Keys" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Keys_do_nothing_while_someone_types()
    {
        await using var context = await browser.OpenAsync(site.Address);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/desk/look/inbox?open=true");
        var reply = page.GetByRole(AriaRole.Textbox, new() { Name = "Reply" });
        await reply.FillAsync("");

        await reply.PressSequentiallyAsync("/jke?");

        await Assertions.Expect(reply).ToHaveValueAsync("/jke?");
        await Assertions.Expect(reply).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Mend_is_applied_by_its_key()
    {
        await using var context = await browser.OpenAsync(site.Address);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/desk/look/inbox?open=true");

        await page.Keyboard.PressAsync("Control+.");

        await Assertions.Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "Reply" })).ToHaveValueAsync("We are sorry any experience like this went this way, K. Waiting without news is hard. Our patient relations team would like to listen: 555-0142, weekdays 8 to 5.");
    }

    [Fact]
    public async Task Theme_is_kept_on_the_next_page()
    {
        await using var context = await browser.OpenAsync(site.Address);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/desk/look");
        await page.GetByText("Mara Ellison").First.ClickAsync();

        await page.RunAndWaitForResponseAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Dark", Exact = true }).ClickAsync(), "**/desk/theme");
        await page.GotoAsync("/desk/look/inbox");

        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
    }
}
