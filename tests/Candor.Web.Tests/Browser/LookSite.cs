using Candor.Governance;
using Candor.Web.Look;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Candor.Web.Tests.Browser;

/// <summary>The look by itself on a port of its own: layouts, parts and error pages, without a database.</summary>
public sealed class LookSite : IAsyncLifetime
{
    private WebApplication? app;

    /// <summary>Its address.</summary>
    public Uri Address => new(app!.Urls.First());

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(LookSetup).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Development,
        });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.AddLook();
        builder.Services.AddProblemDetails();
        builder.Services.AddScoped(_ => Actor.Candor);
        app = builder.Build();
        app.UseLook();
        app.UseAntiforgery();
        app.MapLook();
        app.MapGet("/broken", static string () => throw new InvalidOperationException("On purpose."));
        await app.StartAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }
    }
}
