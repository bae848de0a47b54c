using Candor.Governance;
using Candor.Networks.Practice;
using Candor.Web.Demo;
using Candor.Web.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Candor.Web.Tests.Browser;

/// <summary>The demo on a port and in a folder of its own: the sample hospital, its colleagues, and a practice network that says nothing by itself.</summary>
public sealed class SampleHospital : IAsyncLifetime
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"candor-sample-{Path.GetRandomFileName()}");
    private WebApplication? app;

    /// <summary>Its address.</summary>
    public Uri Address => new(app!.Urls.First());

    /// <summary>The practice network, to say things on.</summary>
    public PracticeWorld World => app!.Services.GetRequiredService<PracticeWorld>();

    /// <summary>Signs a sample colleague in, as a person does.</summary>
    public async Task SignInAsync(IPage page, string email)
    {
        await page.GotoAsync(new Uri(Address, "/sign-in").ToString());
        await page.GetByLabel("E-mail").FillAsync(email);
        await page.GetByLabel("Password").FillAsync(DemoHospital.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/desk/**");
    }

    /// <summary>Gives a browser the sign-in of a sample colleague; signing in itself has tests of its own.</summary>
    public async Task LetInAsync(IBrowserContext context, string email)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(Address, $"/let-in/{email}").ToString());
        await page.CloseAsync();
    }

    /// <summary>Runs something inside, as a fixture needs.</summary>
    public async Task InsideAsync(Func<IServiceProvider, Task> what)
    {
        await using var scope = app!.Services.CreateAsyncScope();
        await what(scope.ServiceProvider);
    }

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(folder);
        var demo = DemoHost.Start("http://127.0.0.1:0", TextWriter.Null, folder);
        app = await CandorHost.StartAsync(
            demo with
            {
                Settings = new Dictionary<string, string?>(demo.Settings) { ["Guard:AllowedPrivateHosts:0"] = "localhost", ["Logging:LogLevel:Default"] = "Error", ["Logging:LogLevel:Orleans"] = "None", ["Logging:LogLevel:Microsoft"] = "Error" },
                Compose = builder =>
                {
                    demo.Compose!(builder);
                    builder.Services.Configure<PracticeOptions>(practice => (practice.History, practice.Arrivals, practice.Answers) = (false, false, false));
                },
                Prepare = async (host, cancellationToken) =>
                {
                    host.MapGet("/broken", static string () => throw new InvalidOperationException("On purpose.")).AllowAnonymous();
                    host.MapGet("/let-in/{email}", static async (string email, UserManager<Person> people, SignInManager<Person> door) =>
                    {
                        await door.SignInAsync((await people.FindByEmailAsync(email))!, isPersistent: false);
                        return "in";
                    }).AllowAnonymous();
                    await demo.Prepare!(host, cancellationToken);
                },
            },
            TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.StopAsync(CancellationToken.None);
            await app.DisposeAsync();
        }

        Directory.Delete(folder, recursive: true);
    }
}
