using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Candor.Web.Tests.Browser.BrowserFixture))]

namespace Candor.Web.Tests.Browser;

/// <summary>One headless Chromium for the whole run. Every test takes its own context, so nothing is shared but the process.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome-stable", "/usr/bin/google-chrome"];

    private readonly SemaphoreSlim starting = new(1, 1);
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>The browser on this machine; null when there is none.</summary>
    public static string? Executable { get; } =
        Environment.GetEnvironmentVariable("CANDOR_TEST_CHROMIUM") is { Length: > 0 } named ? named : Array.Find(Places, File.Exists);

    /// <summary>A fresh context at the given width and theme; the test is skipped, visibly, where no browser is installed.</summary>
    public async Task<IBrowserContext> OpenAsync(Uri site, int width = 1280, ColorScheme theme = ColorScheme.Light, bool script = true)
    {
        if (Executable is null && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.Skip("No Chromium found. Install it, or name it in CANDOR_TEST_CHROMIUM.");
        }

        Assert.NotNull(Executable);
        await StartAsync();
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = site.ToString(),
            ColorScheme = theme,
            ViewportSize = new ViewportSize { Width = width, Height = width < 600 ? 844 : 800 },
            JavaScriptEnabled = script,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(15_000);
        return context;
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        starting.Dispose();
    }

    private async Task StartAsync()
    {
        await starting.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            // A busy machine draws slowly; what never comes still fails.
            Assertions.SetDefaultExpectTimeout(20_000);
            playwright ??= await Playwright.CreateAsync();
            browser ??= await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = Executable,
                Headless = true,
                Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
            });
        }
        finally
        {
            starting.Release();
        }
    }
}
