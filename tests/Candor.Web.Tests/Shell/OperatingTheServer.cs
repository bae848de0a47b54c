using System.Net;
using System.Net.Http.Headers;
using Candor.Database;

namespace Candor.Web.Tests.Shell;

public sealed class OperatingTheServer(CandorApps apps)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task It_says_that_it_is_alive_and_ready(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind);
        using var client = app.AnonymousClient();

        await (await client.GetAsync("/health/live", Cancel)).BodyAsync(HttpStatusCode.OK, Cancel);
        var ready = await (await client.GetAsync("/health/ready", Cancel)).BodyAsync(HttpStatusCode.OK, Cancel);

        Assert.Equal(["database", "keys", "disk"], ready.GetProperty("checks").EnumerateArray().Select(check => check.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task A_full_disk_makes_it_not_ready_and_says_what_to_do()
    {
        await using var app = await CandorApp.StartAsync(DatabaseKind.Sqlite, Cancel, settings: new Dictionary<string, string?> { ["Operations:LeastDiskMebibytes"] = "1000000" });
        using var client = app.AnonymousClient();

        var ready = await (await client.GetAsync("/health/ready", Cancel)).BodyAsync(HttpStatusCode.ServiceUnavailable, Cancel);

        Assert.Contains("Make room", ready.ToString(), StringComparison.Ordinal);
        await (await client.GetAsync("/health/live", Cancel)).BodyAsync(HttpStatusCode.OK, Cancel);
    }

    [Fact]
    public async Task Figures_are_for_this_machine_alone()
    {
        var app = await apps.OnAsync(DatabaseKind.Sqlite);
        using var client = app.AnonymousClient();
        await client.GetAsync("/health/live", Cancel);

        Assert.Contains("http_server_request_duration_seconds", await client.GetStringAsync("/metrics", Cancel), StringComparison.Ordinal);

        client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/metrics", Cancel)).StatusCode);
    }

    [Fact]
    public async Task Figures_open_to_their_token_only_where_there_is_one()
    {
        await using var app = await CandorApp.StartAsync(DatabaseKind.Sqlite, Cancel, settings: new Dictionary<string, string?> { ["Operations:MetricsToken"] = "a-long-metrics-token" });
        using var client = app.AnonymousClient();

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/metrics", Cancel)).StatusCode);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "a-long-metrics-token");
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/metrics", Cancel)).StatusCode);
    }

    [Fact]
    public async Task The_small_files_that_the_web_expects_are_there()
    {
        await using var app = await CandorApp.StartAsync(DatabaseKind.Sqlite, Cancel, settings: new Dictionary<string, string?> { ["Operations:SecurityContact"] = "mailto:security@mercyridge.example" });
        using var client = app.AnonymousClient();

        Assert.Contains("Disallow: /desk", await client.GetStringAsync("/robots.txt", Cancel), StringComparison.Ordinal);
        Assert.StartsWith("Contact: mailto:security@mercyridge.example\nExpires: 20", await client.GetStringAsync("/.well-known/security.txt", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_api_is_described_for_machines_and_people()
    {
        var app = await apps.OnAsync(DatabaseKind.Sqlite);
        using var client = app.AnonymousClient();

        var document = await (await client.GetAsync("/openapi/v1.json", Cancel)).BodyAsync(HttpStatusCode.OK, Cancel);

        Assert.All(document.GetProperty("paths").EnumerateObject(), path => Assert.StartsWith("/api/v1/", path.Name, StringComparison.Ordinal));
        var create = document.GetProperty("paths").GetProperty("/api/v1/people").GetProperty("post");
        Assert.Contains(create.GetProperty("parameters").EnumerateArray(), parameter => parameter.GetProperty("name").GetString() == "Idempotency-Key");
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/", Cancel)).StatusCode);
    }

    [Fact]
    public async Task Two_run_side_by_side_in_one_process()
    {
        await using var one = await CandorApp.StartAsync(DatabaseKind.Sqlite, Cancel);
        await using var other = await CandorApp.StartAsync(DatabaseKind.Sqlite, Cancel);
        using var client = await one.ClientForAsync(Cancel, Candor.Governance.Role.Analyst);
        using var stranger = other.AnonymousClient();
        stranger.DefaultRequestHeaders.Authorization = client.DefaultRequestHeaders.Authorization;

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/v1/me", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync("/api/v1/me", Cancel)).StatusCode);
    }
}
