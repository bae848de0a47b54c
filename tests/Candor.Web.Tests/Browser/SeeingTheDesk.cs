using Candor.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Candor.Web.Tests.Browser;

[Trait("needs", "browser")]
public sealed class SeeingTheDesk(BrowserFixture browser, SampleHospital hospital) : IClassFixture<SampleHospital>
{
    private const string Officer = "mara@mercyridge.example";
    private const string Specialist = "sam@mercyridge.example";
    private const string Administrator = "alex@mercyridge.example";

    [Theory]
    [InlineData("/", "front")]
    [InlineData("/status", "status")]
    [InlineData("/practice", "practice")]
    [InlineData("/sign-in", "sign-in")]
    public Task Open_pages_are_accessible(string path, string name)
        => PageChecks.AssertAccessibleEverywhere(browser, hospital.Address, path, name);

    [Theory]
    [InlineData("/")]
    [InlineData("/status")]
    [InlineData("/practice")]
    public async Task Public_pages_need_no_script_and_ask_nobody_else(string path)
    {
        await using var context = await browser.OpenAsync(hospital.Address, script: false);
        var page = await context.NewPageAsync();
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);

        await page.GotoAsync(path);

        await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
        Assert.Empty(await page.Locator("script").AllAsync());
        Assert.All(asked, url => Assert.StartsWith(hospital.Address.ToString(), url, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Officer, "/desk/inbox", "inbox")]
    [InlineData(Officer, "/desk/inbox?view=mine", "inbox-empty")]
    [InlineData(Officer, "/desk/publishing", "publishing")]
    [InlineData(Officer, "/desk/publishing/new", "compose")]
    [InlineData(Officer, "/desk/approvals", "approvals")]
    [InlineData(Officer, "/desk/calendar", "calendar")]
    [InlineData(Officer, "/desk/history", "history")]
    [InlineData(Officer, "/desk/account", "account")]
    [InlineData(Administrator, "/desk/channels", "channels")]
    [InlineData(Administrator, "/desk/channels/connect/practice", "connect")]
    [InlineData(Administrator, "/desk/people", "people")]
    [InlineData(Administrator, "/desk/settings", "settings")]
    public Task Desk_pages_are_accessible(string who, string path, string name)
        => PageChecks.AssertAccessibleEverywhere(browser, hospital.Address, path, name, context => hospital.LetInAsync(context, who));

    [Fact]
    public async Task Conversation_is_accessible_and_reached_on_a_phone_and_left_again()
    {
        var id = await HearAsync("pat_lindgren", "Waited three hours at urgent care and nobody told us anything.");
        await PageChecks.AssertAccessibleEverywhere(browser, hospital.Address, $"/desk/inbox/{id}", "conversation", context => hospital.LetInAsync(context, Officer));

        await using var context = await browser.OpenAsync(hospital.Address, width: 390);
        await hospital.LetInAsync(context, Officer);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/desk/inbox");
        await page.Locator("[data-row]", new() { HasText = "pat_lindgren" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "pat_lindgren" })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Back to the list" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Inbox" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Draft_that_confirms_a_patient_is_stopped_while_it_is_written_and_mended_by_a_key()
    {
        var id = await HearAsync("k_lindqvist", "Nobody at the desk could tell my father anything.");
        await using var context = await browser.OpenAsync(hospital.Address);
        await hospital.LetInAsync(context, Specialist);
        var page = await context.NewPageAsync();
        await page.GotoAsync($"/desk/inbox/{id}");
        var reply = page.GetByRole(AriaRole.Textbox, new() { Name = "Reply" });

        await reply.FillAsync("We are sorry your visit went badly.");
        await Assertions.Expect(page.Locator(".finding.stop")).ToContainTextAsync("your visit");
        await PageChecks.KeepPicture(page, "reply-stopped");
        await page.Keyboard.PressAsync("Control+.");

        await Assertions.Expect(reply).Not.ToHaveValueAsync("We are sorry your visit went badly.");
        await Assertions.Expect(page.Locator(".finding.stop")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_changes_shows_on_an_open_page_and_typed_words_stay()
    {
        var id = await HearAsync("live_reader", "Is the pharmacy open on Sunday?");
        await using var context = await browser.OpenAsync(hospital.Address);
        await hospital.LetInAsync(context, Specialist);
        var page = await context.NewPageAsync();
        await page.GotoAsync($"/desk/inbox/{id}");
        var reply = page.GetByRole(AriaRole.Textbox, new() { Name = "Reply" });
        await reply.FillAsync("The pharmacy is open");

        await using var other = await browser.OpenAsync(hospital.Address);
        await hospital.LetInAsync(other, Officer);
        var theirs = await other.NewPageAsync();
        await theirs.GotoAsync($"/desk/inbox/{id}");
        await theirs.GetByRole(AriaRole.Button, new() { Name = "Claim" }).ClickAsync();

        await Assertions.Expect(page.Locator("#conversation-head")).ToContainTextAsync("Mara Ellison");
        await Assertions.Expect(reply).ToHaveValueAsync("The pharmacy is open");
        await Assertions.Expect(reply).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Page_that_a_role_does_not_open_says_so()
    {
        await using var context = await browser.OpenAsync(hospital.Address);
        await hospital.LetInAsync(context, Administrator);
        var page = await context.NewPageAsync();

        var answer = await page.GotoAsync("/desk/inbox");

        Assert.Equal(403, answer!.Status);
        Assert.Equal("You may not see this", await page.Locator("h1").TextContentAsync());
        await PageChecks.AssertAccessible(page);
    }

    [Fact]
    public async Task Staffed_hours_are_kept_and_a_wrong_one_is_said()
    {
        await using var context = await browser.OpenAsync(hospital.Address);
        await hospital.LetInAsync(context, Administrator);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/desk/settings");
        await page.GetByLabel("Saturday from").FillAsync("09:00");
        await page.GetByLabel("Saturday to").FillAsync("");
        await page.Locator("#hours").GetByRole(AriaRole.Button, new() { Name = "Keep" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Saturday" })).ToBeVisibleAsync();

        await page.GetByLabel("Saturday from").FillAsync("09:00");
        await page.GetByLabel("Saturday to").FillAsync("13:00");
        await page.Locator("#hours").GetByRole(AriaRole.Button, new() { Name = "Keep" }).ClickAsync();

        await Assertions.Expect(page.GetByLabel("Saturday to")).ToHaveValueAsync("13:00");
    }

    /// <summary>Says something on the practice network and waits until it is a conversation.</summary>
    private async Task<Guid> HearAsync(string handle, string text)
    {
        hospital.World.Say(handle, text);
        for (var look = 0; look < 240; look++)
        {
            Guid? found = null;
            await hospital.InsideAsync(async services => found = await services.GetRequiredService<CandorDb>().Conversations
                .Where(conversation => conversation.AuthorHandle == handle).Select(conversation => (Guid?)conversation.Id).FirstOrDefaultAsync(TestContext.Current.CancellationToken));
            if (found is { } id)
            {
                return id;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(250), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"What {handle} said did not arrive within a minute.");
    }
}
