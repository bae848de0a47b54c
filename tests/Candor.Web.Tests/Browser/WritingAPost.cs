using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Candor.Web.Tests.Browser;

/// <summary>A refusal stands beside what is wrong, and everything that was written stays.</summary>
[Trait("needs", "browser")]
public sealed class WritingAPost(BrowserFixture browser, SampleHospital hospital) : IClassFixture<SampleHospital>, IDisposable
{
    private const string Specialist = "sam@mercyridge.example";
    private const string Words = "Our pharmacy opens at nine on Saturday.";

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"candor-pictures-{Path.GetRandomFileName()}");

    public void Dispose()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Refused_part_is_named_and_the_words_stay()
    {
        await using var context = await browser.OpenAsync(hospital.Address);
        var page = await NewPostAsync(context);

        await page.GetByLabel("Add a picture").SetInputFilesAsync(Picture("notes.png", "This is no picture."));
        await SaveAsync(page);
        await Expect(page.Locator("#picture-error")).ToContainTextAsync("not a picture");
        await Expect(Text(page)).ToHaveValueAsync(Words);

        await page.GetByLabel("Time zone").FillAsync("Mars/Base");
        await SaveAsync(page);
        await Expect(page.Locator("#zone-error")).ToContainTextAsync("“Mars/Base” is not a time zone");
        await Expect(Text(page)).ToHaveValueAsync(Words);

        await page.GetByLabel("Time zone").FillAsync("America/Chicago");
        await page.GetByLabel("Day").FillAsync("2031-05-06");
        await SaveAsync(page);
        await Expect(page.Locator("#field-date-error")).ToContainTextAsync("both a day and a time");
        await Expect(Text(page)).ToHaveValueAsync(Words);
        await Expect(page.GetByLabel("Day")).ToHaveValueAsync("2031-05-06");

        await page.GetByLabel("Day").FillAsync("");
        await SaveAsync(page);
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Draft kept" })).ToBeVisibleAsync();
        await Expect(page.GetByText(Words).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Second_tab_sees_both_texts_and_chooses()
    {
        await using var context = await browser.OpenAsync(hospital.Address);
        var first = await NewPostAsync(context);
        await SaveAsync(first);
        await first.WaitForURLAsync(url => url.Contains("/desk/publishing/0", StringComparison.Ordinal) && !url.EndsWith("/new", StringComparison.Ordinal));
        var address = $"{first.Url}/edit";
        var second = await context.NewPageAsync();
        await second.GotoAsync(address);
        await first.GotoAsync(address);
        await Text(first).FillAsync("The words of the first tab.");
        await SaveAsync(first);
        await Expect(first.GetByText("The words of the first tab.").First).ToBeVisibleAsync();

        await Text(second).FillAsync("The words of the second tab.");
        await SaveAsync(second);

        await Expect(second.GetByText("You changed this in another tab")).ToBeVisibleAsync();
        await Expect(second.Locator("blockquote.kept")).ToHaveTextAsync("The words of the first tab.");
        await Expect(Text(second)).ToHaveValueAsync("The words of the second tab.");
        await PageChecks.KeepPicture(second, "compose-two-tabs");
        await SaveAsync(second);
        await Expect(second.GetByText("The words of the second tab.").First).ToBeVisibleAsync();
        await Expect(second.GetByRole(AriaRole.Status).Filter(new() { HasText = "Draft kept" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Picture_that_is_too_large_is_refused_before_it_is_sent()
    {
        await using var context = await browser.OpenAsync(hospital.Address);
        var page = await NewPostAsync(context);

        await page.GetByLabel("Add a picture").SetInputFilesAsync(Sized("big.png", 17 * 1024 * 1024));

        await Expect(page.Locator("#picture-error")).ToContainTextAsync("larger than 16 MiB");
        await SaveAsync(page);
        Assert.EndsWith("/desk/publishing/new", page.Url, StringComparison.Ordinal);
        await Expect(Text(page)).ToHaveValueAsync(Words);
    }

    [Fact]
    public async Task What_is_far_too_large_gets_a_page_in_words()
    {
        await using var context = await browser.OpenAsync(hospital.Address, script: false);
        var page = await NewPostAsync(context);
        await page.GetByLabel("Add a picture").SetInputFilesAsync(Sized("huge.png", 40 * 1024 * 1024));

        await SaveAsync(page);

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("That is too large to send");
    }

    [Fact]
    public async Task Nothing_written_is_not_kept()
    {
        await using var context = await browser.OpenAsync(hospital.Address);
        var page = await NewPostAsync(context, "");

        await SaveAsync(page);

        await Expect(page.GetByText("Nothing is written yet")).ToBeVisibleAsync();
        Assert.EndsWith("/desk/publishing/new", page.Url, StringComparison.Ordinal);
    }

    private async Task<IPage> NewPostAsync(IBrowserContext context, string words = Words)
    {
        await hospital.LetInAsync(context, Specialist);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/desk/publishing/new");
        await Text(page).FillAsync(words);
        return page;
    }

    private static ILocator Text(IPage page) => page.Locator("#compose-text");

    private static Task SaveAsync(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Save draft" }).ClickAsync();

    /// <summary>A file of that many bytes, in a folder that goes with this test.</summary>
    private string Sized(string name, long bytes)
    {
        var path = Path.Combine(Directory.CreateDirectory(folder).FullName, name);
        using var file = File.Create(path);
        file.SetLength(bytes);
        return path;
    }

    private static FilePayload Picture(string name, string content) => new() { Name = name, MimeType = "image/png", Buffer = Encoding.ASCII.GetBytes(content) };
}
