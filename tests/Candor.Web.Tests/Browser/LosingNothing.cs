using Candor.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Candor.Web.Tests.Browser;

/// <summary>What someone writes, and what the checks say of it, outlives whatever happens around it.</summary>
[Trait("needs", "browser")]
public sealed class LosingNothing(BrowserFixture browser, SampleHospital hospital) : IClassFixture<SampleHospital>
{
    private const string Officer = "mara@mercyridge.example";
    private const string Specialist = "sam@mercyridge.example";
    private const string Administrator = "alex@mercyridge.example";
    private const string Unsafe = "We are sorry your visit on Tuesday went badly";

    [Fact]
    public async Task What_the_checks_say_stays_while_the_page_follows_a_change()
    {
        var id = await HearAsync("checks_stay", "Nobody told us anything for hours.");
        await using var context = await browser.OpenAsync(hospital.Address);
        await hospital.LetInAsync(context, Specialist);
        var page = await context.NewPageAsync();
        await page.GotoAsync($"/desk/inbox/{id}");
        await Reply(page).FillAsync(Unsafe);
        await Expect(page.Locator("#reply-findings")).ToContainTextAsync("Stopped");
        var meter = await page.Locator("#reply-meters").InnerTextAsync();

        await ClaimAsync(id);

        await Expect(page.Locator("#conversation-head")).ToContainTextAsync("Mara Ellison");
        Assert.Contains("Stopped", await page.Locator("#reply-findings").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(meter, await page.Locator("#reply-meters").InnerTextAsync());
        Assert.Equal(Unsafe, await page.Locator("#reply-mirror").TextContentAsync());
        Assert.True(await page.Locator("#reply-mirror mark").CountAsync() > 0);
    }

    [Fact]
    public async Task Sign_in_that_ran_out_keeps_the_answer_and_leads_back_to_its_page()
    {
        var id = await HearAsync("ran_out", "Is the clinic open on Sunday?");
        await using var context = await browser.OpenAsync(hospital.Address);
        await hospital.LetInAsync(context, Specialist);
        var page = await context.NewPageAsync();
        await page.GotoAsync($"/desk/inbox/{id}");
        await Reply(page).FillAsync("The clinic is open from nine to noon.");
        await context.ClearCookiesAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await page.GetByLabel("E-mail").FillAsync(Specialist);
        await page.GetByLabel("Password").FillAsync(Demo.DemoHospital.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();

        await page.WaitForURLAsync($"**/desk/inbox/{id}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Put it back" }).ClickAsync();
        await Expect(Reply(page)).ToHaveValueAsync("The clinic is open from nine to noon.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Draft kept" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Put it back" })).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData(Officer, "/desk/inbox/0192a000-0000-7000-8000-000000000001")]
    [InlineData(Officer, "/desk/inbox/0192a000-0000-7000-8000-000000000001/thread")]
    [InlineData(Officer, "/desk/publishing/0192a000-0000-7000-8000-000000000001")]
    [InlineData(Officer, "/desk/publishing/0192a000-0000-7000-8000-000000000001/edit")]
    [InlineData(Administrator, "/desk/channels/0192a000-0000-7000-8000-000000000001")]
    [InlineData(Administrator, "/desk/channels/connect/nowhere")]
    [InlineData(Officer, "/practice/nothing")]
    public async Task Thing_that_is_not_there_is_answered_as_not_found(string who, string path)
    {
        await using var context = await browser.OpenAsync(hospital.Address);
        await hospital.LetInAsync(context, who);
        var page = await context.NewPageAsync();

        var answer = await page.GotoAsync(path);

        Assert.Equal(404, answer!.Status);
        Assert.Equal("There is no page here", await page.Locator("h1").TextContentAsync());
    }

    private static ILocator Reply(IPage page) => page.GetByRole(AriaRole.Textbox, new() { Name = "Reply" });

    /// <summary>Mara claims it in a browser of her own, so that the open page hears of it.</summary>
    private async Task ClaimAsync(Guid id)
    {
        await using var other = await browser.OpenAsync(hospital.Address);
        await hospital.LetInAsync(other, Officer);
        var theirs = await other.NewPageAsync();
        await theirs.GotoAsync($"/desk/inbox/{id}");
        await theirs.GetByRole(AriaRole.Button, new() { Name = "Claim" }).ClickAsync();
        await Expect(theirs.GetByText("Yours", new() { Exact = true }).First).ToBeVisibleAsync();
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
