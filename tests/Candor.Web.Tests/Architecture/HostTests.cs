using System.Reflection;
using Candor.Web.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Candor.Web.Tests.Architecture;

/// <summary>What the composed program must not leave open: an address nobody decided about, a setting nobody checks.</summary>
public sealed class HostTests : IAsyncLifetime
{
    /// <summary>
    /// Left to the fallback, which asks for a person who is signed in: the pages of the desk, where the verbs ask for the role, and two of the
    /// framework's own.
    /// </summary>
    private static bool IsLeftToTheFallback(string address) =>
        address == "/desk" || address.StartsWith("/desk/", StringComparison.Ordinal) || address is "/_framework/opaque-redirect" or "{**path:file}";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("candor-host-");
    private WebApplication app = null!;

    public ValueTask InitializeAsync()
    {
        app = CandorHost.Build(new HostStart { Settings = new Dictionary<string, string?> { ["Database:File"] = Path.Combine(folder.FullName, "candor.db") } });
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void Every_address_has_a_decision_on_who_may() => Rule.Holds(Undecided(app).Where(address => !IsLeftToTheFallback(address)));

    [Fact]
    public async Task What_nobody_decided_about_is_closed()
    {
        var fallback = await app.Services.GetRequiredService<IAuthorizationPolicyProvider>().GetFallbackPolicyAsync();

        Assert.Contains(fallback!.Requirements, requirement => requirement is DenyAnonymousAuthorizationRequirement);
    }

    [Fact]
    public async Task An_address_without_a_decision_is_found()
    {
        await using var open = WebApplication.CreateSlimBuilder().Build();
        open.MapGet("/decided", () => "").AllowAnonymous();
        open.MapGet("/guarded", () => "").RequireAuthorization();
        open.MapGet("/forgotten", () => "");

        Assert.Equal(["/forgotten"], Undecided(open));
    }

    [Fact]
    public void Every_section_of_the_configuration_is_checked_at_the_start() =>
        Rule.Holds(Unchecked(app.Services, Product.Written(Product.Domain).Concat(Product.Written(Product.Networks)).Concat(Product.Written(Product.Web))));

    [Fact]
    public void A_section_that_nobody_checks_is_found() =>
        Assert.Equal([nameof(Violators.CarelessOptions)], Unchecked(app.Services, [typeof(Violators.CarelessOptions)]));

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static IEnumerable<string> Undecided(IEndpointRouteBuilder routes) =>
        from endpoint in routes.DataSources.SelectMany(source => source.Endpoints)
        where endpoint.Metadata.GetMetadata<IAuthorizeData>() is null && endpoint.Metadata.GetMetadata<AuthorizationPolicy>() is null
            && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
        select endpoint is RouteEndpoint { RoutePattern.RawText: { } route } ? route : $"{endpoint}";

    /// <summary>A section is a class that says which one it is.</summary>
    private static IEnumerable<string> Unchecked(IServiceProvider services, IEnumerable<Type> types) =>
        from type in types
        where type.GetField("Section", BindingFlags.Public | BindingFlags.Static) is { IsLiteral: true }
        where !services.GetServices(typeof(IValidateOptions<>).MakeGenericType(type)).Any()
        select type.Name;
}
