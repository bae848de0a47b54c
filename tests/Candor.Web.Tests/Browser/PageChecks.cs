using System.Globalization;
using System.Text;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Candor.Web.Tests.Browser;

/// <summary>What every page must satisfy, whatever it shows.</summary>
public static class PageChecks
{
    /// <summary>The two widths that every page is checked at.</summary>
    public static readonly int[] Widths = [1280, 390];

    /// <summary>The two themes that every page is checked in.</summary>
    public static readonly ColorScheme[] Themes = [ColorScheme.Light, ColorScheme.Dark];

    /// <summary>No serious or critical finding of axe, one first-level heading, one main landmark, no sideways scrolling.</summary>
    public static async Task AssertAccessible(IPage page)
    {
        var result = await page.RunAxe();
        var findings = result.Violations.Where(violation => violation.Impact is "serious" or "critical").ToList();
        Assert.True(findings.Count == 0, Words(page.Url, findings.Select(finding =>
            $"{finding.Impact} {finding.Id}: {finding.Help}\n    {string.Join("\n    ", finding.Nodes.Take(3).Select(node => node.Html))}")));
        Assert.Equal(1, await page.Locator("h1:visible").CountAsync());
        Assert.Equal(1, await page.Locator("main").CountAsync());
        var sideways = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - window.innerWidth");
        Assert.True(sideways <= 0, string.Create(CultureInfo.InvariantCulture, $"{page.Url} is {sideways} px wider than the window."));
    }

    /// <summary>Opens <paramref name="path"/> at both widths in both themes, checks it and keeps its picture.</summary>
    public static async Task AssertAccessibleEverywhere(BrowserFixture browser, Uri site, string path, string name, Func<IBrowserContext, Task>? prepare = null)
    {
        await using var context = await browser.OpenAsync(site);
        if (prepare is not null)
        {
            await prepare(context);
        }

        var page = await context.NewPageAsync();
        var complaints = Listen(page);
        var answer = await page.GotoAsync(path);
        Assert.True(answer!.Ok, string.Create(CultureInfo.InvariantCulture, $"{path} answered {answer.Status}."));
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, width < 600 ? 844 : 800);
            foreach (var theme in Themes)
            {
                await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = theme });
                await KeepPicture(page, string.Create(CultureInfo.InvariantCulture, $"{name}-{width}-{theme.ToString().ToLowerInvariant()}"));
                await AssertAccessible(page);
            }
        }

        Assert.True(complaints.Count == 0, Words(page.Url, complaints));
    }

    /// <summary>Keeps a screenshot under <c>artifacts/screenshots/</c>.</summary>
    public static async Task KeepPicture(IPage page, string name)
        => await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Folder.Value, name + ".png"), FullPage = false });

    private static readonly Lazy<string> Folder = new(() =>
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Candor.slnx")))
        {
            root = root.Parent;
        }

        return Directory.CreateDirectory(Path.Combine(root?.FullName ?? AppContext.BaseDirectory, "artifacts", "screenshots")).FullName;
    });

    /// <summary>Script errors and refusals of the content security policy: a page that causes one is broken.</summary>
    private static List<string> Listen(IPage page)
    {
        var heard = new List<string>();
        page.PageError += (_, error) => heard.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
            {
                heard.Add(message.Text);
            }
        };
        return heard;
    }

    private static string Words(string where, IEnumerable<string> what)
        => new StringBuilder().AppendLine(where).AppendJoin('\n', what).ToString();
}
