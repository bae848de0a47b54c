using System.Net;
using System.Text.RegularExpressions;
using Candor.Database;

namespace Candor.Web.Tests.Governance;

public sealed partial class BeginningTheDesk
{
    private static readonly (string, string)[] Founding =
    [
        ("organisation", "Mercy Ridge Health"), ("zone", "America/Chicago"), ("name", "Mara Ellison"), ("email", "mara@mercyridge.example"), ("password", CandorApp.Password),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task The_printed_link_makes_one_administrator_and_no_second(DatabaseKind kind)
    {
        await using var app = await CandorApp.StartAsync(kind, Cancel);
        var link = new Uri(Link().Match(app.Said).Value).AbsolutePath;
        using var first = app.AnonymousClient();
        using var second = app.AnonymousClient();
        await second.GetAsync(link, Cancel);

        var begun = await first.SubmitAsync(link, link, Cancel, Founding);

        Assert.Equal("/desk", begun.Headers.Location?.ToString());
        var me = await (await first.GetAsync("/api/v1/me", Cancel)).BodyAsync(HttpStatusCode.OK, Cancel);
        Assert.Equal("administrator", me.GetProperty("grants")[0].GetProperty("role").GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await second.GetAsync(link, Cancel)).StatusCode);
        var organisation = await (await first.GetAsync("/api/v1/organisation", Cancel)).BodyAsync(HttpStatusCode.OK, Cancel);
        Assert.Equal("Mercy Ridge Health", organisation.GetProperty("name").GetString());
    }

    [Theory, BothDatabases]
    public async Task Two_who_begin_at_once_make_one_administrator(DatabaseKind kind)
    {
        await using var app = await CandorApp.StartAsync(kind, Cancel);
        var link = new Uri(Link().Match(app.Said).Value).AbsolutePath;
        var browsers = Enumerable.Range(0, 6).Select(_ => app.AnonymousClient()).ToList();

        var answers = await Task.WhenAll(browsers.Select((browser, i) => browser.SubmitAsync(link, link, Cancel, [.. Founding.Where(field => field.Item1 != "email"), ("email", $"first{i}@mercyridge.example")])));

        Assert.Single(answers, answer => answer.Headers.Location?.ToString() == "/desk" && answer.Headers.Contains("Set-Cookie") && answer.Headers.GetValues("Set-Cookie").Any(cookie => cookie.StartsWith("candor-desk=", StringComparison.Ordinal)));
        browsers.ForEach(browser => browser.Dispose());
    }

    [Theory, BothDatabases]
    public async Task A_start_with_people_prints_no_link(DatabaseKind kind)
    {
        var app = await CandorApp.StartAsync(kind, Cancel);
        await app.CreatePersonAsync(Cancel);

        await using var again = await CandorApp.StartOnAsync(await app.StopAsync(), Cancel);

        Assert.DoesNotContain("/setup/", again.Said, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_made_up_link_opens_nothing(DatabaseKind kind)
    {
        await using var app = await CandorApp.StartAsync(kind, Cancel);
        using var browser = app.AnonymousClient();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/setup/made-up", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/welcome/made-up", Cancel)).StatusCode);
    }

    [GeneratedRegex(@"http://\S+/setup/\S+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
