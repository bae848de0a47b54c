using System.Net;
using System.Text;
using Candor.Database;
using Candor.Governance;

namespace Candor.Web.Tests.Shell;

/// <summary>Every refusal says what, where and how to mend it, in one shape.</summary>
public sealed class BeingRefused(CandorApps apps)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"name":""", null, "not valid JSON")]
    [InlineData("""{"name":"Ann","email":"ann@mercyridge.example","colour":"blue"}""", "colour", "no field “colour”")]
    [InlineData("""{"email":"ann@mercyridge.example"}""", "name", "name")]
    [InlineData("""{"name":"Ann","email":"not an address"}""", "Email", "e-mail")]
    [InlineData("""{"name":"","email":"ann@mercyridge.example"}""", "Name", "required")]
    [InlineData("""{"name":"Ann","email":"ann@mercyridge.example","roles":[{"role":"king"}]}""", "roles[0].role", "pr-manager")]
    [InlineData("""{"name":"Ann","email":"ann@mercyridge.example","roles":[{"role":"analyst","facilityId":7}]}""", "roles[0].facilityId", "an id such as")]
    public async Task Bad_input_names_the_field_and_what_fits(string body, string? field, string words)
    {
        var app = await apps.OnAsync(DatabaseKind.Sqlite);
        using var client = await app.ClientForAsync(Cancel, Role.Administrator);
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        var problem = await (await client.PostAsync("/api/v1/people", content, Cancel)).BodyAsync(HttpStatusCode.BadRequest, Cancel);

        Assert.Contains(words, problem.ToString(), StringComparison.OrdinalIgnoreCase);
        if (field is not null)
        {
            Assert.Contains(field, problem.GetProperty("errors").EnumerateObject().Select(error => error.Name), StringComparer.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task A_bad_address_part_names_the_parameter()
    {
        var app = await apps.OnAsync(DatabaseKind.Sqlite);
        using var client = await app.ClientForAsync(Cancel, Role.Auditor);

        var problem = await (await client.GetAsync("/api/v1/audit?subject=seven", Cancel)).ProblemAsync(HttpStatusCode.BadRequest, "urn:candor:bad-input", Cancel);

        Assert.Contains("an id such as", problem.GetProperty("errors").GetProperty("subject")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_is_a_problem_too()
    {
        var app = await apps.OnAsync(DatabaseKind.Sqlite);
        using var client = await app.ClientForAsync(Cancel, Role.Administrator);

        foreach (var path in new[] { "/api/v1/nothing", $"/api/v1/people/{Guid.Empty}" })
        {
            var answer = await client.GetAsync(path, Cancel);
            await answer.BodyAsync(HttpStatusCode.NotFound, Cancel);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        }
    }

    [Fact]
    public async Task Too_many_requests_are_told_when_to_come_again()
    {
        await using var app = await CandorApp.StartAsync(DatabaseKind.Sqlite, Cancel, settings: new Dictionary<string, string?> { ["Api:RequestsPerMinute"] = "3" });
        using var client = await app.ClientForAsync(Cancel, Role.Analyst);
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 8; i++)
        {
            answers.Add(await client.GetAsync("/api/v1/me", Cancel));
        }

        Assert.Equal(["3"], answers[0].Headers.GetValues("RateLimit-Limit"));
        Assert.Equal(["2"], answers[0].Headers.GetValues("RateLimit-Remaining"));
        var refused = answers.Last();
        await refused.ProblemAsync(HttpStatusCode.TooManyRequests, "urn:candor:too-many", Cancel);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
    }

    [Fact]
    public async Task A_person_gets_a_page_and_a_way_back()
    {
        var app = await apps.OnAsync(DatabaseKind.Sqlite);
        using var browser = await app.SignInAsAsync(Cancel, Role.Contributor);
        using var open = new HttpRequestMessage(HttpMethod.Get, "/no/such/page");
        open.Headers.Accept.ParseAdd("text/html");

        var missing = await browser.SendAsync(open, Cancel);
        var refused = await browser.SubmitAsync("/desk/account", "/desk/people", Cancel, ("name", "Ann"), ("email", "ann@mercyridge.example"));

        Assert.Equal((HttpStatusCode.NotFound, "text/html"), (missing.StatusCode, missing.Content.Headers.ContentType?.MediaType));
        Assert.Equal("/desk", refused.Headers.Location?.ToString());
        Assert.Contains(refused.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("candor-said=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_answer_carries_the_headers_that_bind_the_browser()
    {
        var app = await apps.OnAsync(DatabaseKind.Sqlite);
        using var client = app.AnonymousClient();

        foreach (var path in new[] { "/setup/none", "/no/such/page", "/api/v1/me", "/candor.css", "/health/live" })
        {
            var answer = await client.GetAsync(path, Cancel);
            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
            Assert.False(answer.Headers.Contains("Server"));
        }
    }
}
