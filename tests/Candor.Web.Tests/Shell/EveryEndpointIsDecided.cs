using Candor.Database;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Candor.Web.Tests.Shell;

/// <summary>An endpoint says who may call it; the fallback that closes the rest is a net, not a decision.</summary>
public sealed class EveryEndpointIsDecided(CandorApps apps)
{
    [Fact]
    public async Task Each_says_who_may_call_it()
        => Assert.Empty((await apps.OnAsync(DatabaseKind.Sqlite)).Routes.Where(IsUndecided).Select(route => route.DisplayName));

    [Fact]
    public async Task One_that_says_nothing_is_found()
    {
        await using var app = await CandorApp.StartAsync(DatabaseKind.Sqlite, TestContext.Current.CancellationToken, prepare: site => site.MapGet("/nobody-decided", () => "open?"));

        Assert.Single(app.Routes, IsUndecided);
        using var client = app.AnonymousClient();
        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, (await client.GetAsync("/nobody-decided", TestContext.Current.CancellationToken)).StatusCode);
    }

    private static bool IsUndecided(Endpoint endpoint)
        // Static files bring one of their own, which only says that a file is not there.
        => endpoint.DisplayName != "Fallback {**path:file}" && endpoint.Metadata.GetMetadata<IAuthorizeData>() is null && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null;
}
