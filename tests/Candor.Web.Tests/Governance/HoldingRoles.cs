using System.Net;
using System.Text.Json;
using Candor.Database;
using Candor.Governance;

namespace Candor.Web.Tests.Governance;

public sealed class HoldingRoles(CandorApps apps)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task A_role_counts_from_the_next_request_and_not_after_it_is_gone(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind);
        using var administrator = await app.ClientForAsync(Cancel, Role.Administrator);
        var person = await app.CreatePersonAsync(Cancel, Role.Contributor);
        using var browser = app.AnonymousClient();
        await app.TryPasswordAsync(browser, person.Email, CandorApp.Password, Cancel);
        await (await browser.GetAsync("/api/v1/audit", Cancel)).ProblemAsync(HttpStatusCode.Forbidden, "urn:candor:not-permitted", Cancel);

        var grant = await (await administrator.PostJsonAsync($"/api/v1/people/{person.Id}/roles", new { role = "auditor" }, Cancel)).BodyAsync(HttpStatusCode.Created, Cancel);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/api/v1/audit", Cancel)).StatusCode);

        await administrator.DeleteAsync($"/api/v1/people/{person.Id}/roles/{grant.GetProperty("id").GetGuid()}", Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/api/v1/audit", Cancel)).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task Only_administrators_manage_people(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind);
        using var officer = await app.ClientForAsync(Cancel, Role.PrManager, Role.PrivacyOfficer, Role.Legal);
        using var administrator = await app.ClientForAsync(Cancel, Role.Administrator);
        var someone = new { name = "Theo Nakamura", email = $"theo-{kind}@mercyridge.example", roles = new[] { new { role = "social-specialist" } } };

        await (await officer.PostJsonAsync("/api/v1/people", someone, Cancel)).ProblemAsync(HttpStatusCode.Forbidden, "urn:candor:not-permitted", Cancel);
        var added = await (await administrator.PostJsonAsync("/api/v1/people", someone, Cancel)).BodyAsync(HttpStatusCode.Created, Cancel);

        var person = await (await administrator.GetAsync($"/api/v1/people/{added.GetProperty("id").GetGuid()}", Cancel)).BodyAsync(HttpStatusCode.OK, Cancel);
        Assert.Equal("social-specialist", person.GetProperty("grants")[0].GetProperty("role").GetString());
        Assert.False(person.GetProperty("hasPassword").GetBoolean());
        await (await administrator.PostJsonAsync("/api/v1/people", someone, Cancel)).ProblemAsync(HttpStatusCode.Conflict, "urn:candor:rule:email-taken", Cancel);
    }

    [Theory, BothDatabases]
    public async Task Nobody_makes_themself_an_approver_on_the_quiet(DatabaseKind kind)
    {
        await using var app = await CandorApp.StartAsync(kind, Cancel);
        var alone = await app.CreatePersonAsync(Cancel, Role.Administrator);
        using var client = await app.ClientForAsync(alone, Cancel);
        var roles = $"/api/v1/people/{alone.Id}/roles";

        await (await client.PostJsonAsync(roles, new { role = "pr-manager" }, Cancel)).ProblemAsync(HttpStatusCode.Conflict, "urn:candor:rule:self-grant-reason", Cancel);
        await (await client.PostJsonAsync(roles, new { role = "pr-manager", reason = "We are two people" }, Cancel)).BodyAsync(HttpStatusCode.Created, Cancel);

        // Reported where everybody who manages people looks, and in the chain.
        var seen = await (await client.GetAsync($"/api/v1/people/{alone.Id}", Cancel)).BodyAsync(HttpStatusCode.OK, Cancel);
        Assert.Equal("We are two people", seen.GetProperty("selfGrants")[0].GetProperty("reason").GetString());

        // With a second administrator it is theirs to do.
        using var other = await app.ClientForAsync(Cancel, Role.Administrator);
        await (await client.PostJsonAsync(roles, new { role = "privacy-officer", reason = "We are two people" }, Cancel)).ProblemAsync(HttpStatusCode.Conflict, "urn:candor:rule:self-grant", Cancel);
        await (await other.PostJsonAsync(roles, new { role = "privacy-officer" }, Cancel)).BodyAsync(HttpStatusCode.Created, Cancel);
    }

    [Theory, BothDatabases]
    public async Task The_last_administrator_stays(DatabaseKind kind)
    {
        await using var app = await CandorApp.StartAsync(kind, Cancel);
        var first = await app.CreatePersonAsync(Cancel, Role.Administrator);
        var second = await app.CreatePersonAsync(Cancel, Role.Administrator);
        using var client = await app.ClientForAsync(first, Cancel);
        using var otherClient = await app.ClientForAsync(second, Cancel);

        var answers = await Task.WhenAll(
            client.PostJsonAsync($"/api/v1/people/{second.Id}/leave", new { reason = "One of us" }, Cancel),
            otherClient.PostJsonAsync($"/api/v1/people/{first.Id}/leave", new { reason = "One of us" }, Cancel));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.NoContent);
        var (left, stays) = answers[0].StatusCode == HttpStatusCode.NoContent ? (client, first) : (otherClient, second);
        await (await left.PostJsonAsync($"/api/v1/people/{stays.Id}/leave", new { reason = "Me too" }, Cancel)).ProblemAsync(HttpStatusCode.Conflict, "urn:candor:rule:last-administrator", Cancel);
        var me = await (await left.GetAsync($"/api/v1/people/{stays.Id}", Cancel)).BodyAsync(HttpStatusCode.OK, Cancel);
        await (await left.DeleteAsync($"/api/v1/people/{stays.Id}/roles/{me.GetProperty("grants")[0].GetProperty("id").GetGuid()}", Cancel))
            .ProblemAsync(HttpStatusCode.Conflict, "urn:candor:rule:last-administrator", Cancel);
    }

    [Theory, BothDatabases]
    public async Task Roles_hold_where_they_were_granted(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind);
        using var administrator = await app.ClientForAsync(Cancel, Role.Administrator);
        var facility = await (await administrator.PostJsonAsync("/api/v1/facilities", new { name = "North Clinic", zone = "America/Chicago" }, Cancel)).BodyAsync(HttpStatusCode.Created, Cancel);
        var person = await app.CreatePersonAsync(Cancel);
        var roles = $"/api/v1/people/{person.Id}/roles";

        await (await administrator.PostJsonAsync(roles, new { role = "clinical-reviewer", facilityId = facility.GetProperty("id").GetGuid() }, Cancel)).BodyAsync(HttpStatusCode.Created, Cancel);
        await (await administrator.PostJsonAsync(roles, new { role = "clinical-reviewer", facilityId = Guid.Empty }, Cancel)).ProblemAsync(HttpStatusCode.NotFound, "urn:candor:not-found", Cancel);
        await (await administrator.PostJsonAsync(roles, new { role = "administrator", facilityId = facility.GetProperty("id").GetGuid() }, Cancel)).ProblemAsync(HttpStatusCode.Conflict, "urn:candor:rule:role-without-scope", Cancel);

        using var client = await app.ClientForAsync(person with { Roles = [new RoleScope(Role.ClinicalReviewer, facility.GetProperty("id").GetGuid())] }, Cancel);
        var me = await (await client.GetAsync("/api/v1/me", Cancel)).BodyAsync(HttpStatusCode.OK, Cancel);
        Assert.Equal(facility.GetProperty("id").GetGuid(), me.GetProperty("grants")[0].GetProperty("facilityId").GetGuid());
    }

    [Theory, BothDatabases]
    public async Task A_token_cannot_do_more_than_its_maker_and_makes_no_tokens(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind);
        using var browser = await app.SignInAsAsync(Cancel, Role.Contributor);

        await (await browser.PostJsonAsync("/api/v1/tokens", new { name = "Sync", scopes = new[] { "manage-people" } }, Cancel)).ProblemAsync(HttpStatusCode.Conflict, "urn:candor:rule:token-scope", Cancel);
        var issued = await (await browser.PostJsonAsync("/api/v1/tokens", new { name = "Sync", scopes = new[] { "draft" } }, Cancel)).BodyAsync(HttpStatusCode.Created, Cancel);
        using var client = app.AnonymousClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", issued.GetProperty("secret").GetString());

        await (await client.PostJsonAsync("/api/v1/tokens", new { name = "More", scopes = new[] { "draft" } }, Cancel)).ProblemAsync(HttpStatusCode.Conflict, "urn:candor:rule:token-by-token", Cancel);
        var listed = await (await browser.GetAsync("/api/v1/tokens", Cancel)).BodyAsync(HttpStatusCode.OK, Cancel);
        Assert.Equal(JsonValueKind.Null, listed.GetProperty("items")[0].GetProperty("secret").ValueKind);

        await browser.DeleteAsync($"/api/v1/tokens/{issued.GetProperty("id").GetGuid()}", Cancel);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/api/v1/me", Cancel)).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task The_people_page_sets_roles_and_hands_out_links(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind);
        using var browser = await app.SignInAsAsync(Cancel, Role.Administrator);
        var person = await app.CreatePersonAsync(Cancel, Role.Contributor);

        await browser.SubmitAsync("/desk/account", $"/desk/people/{person.Id}/roles", Cancel, ("roles", "Analyst"), ("roles", "Translator"));
        var reset = await browser.SubmitAsync("/desk/account", $"/desk/people/{person.Id}/reset", Cancel);

        Assert.Equal("/desk/people", reset.Headers.Location?.ToString());
        var seen = await (await browser.GetAsync($"/api/v1/people/{person.Id}", Cancel)).BodyAsync(HttpStatusCode.OK, Cancel);
        Assert.Equal(["analyst", "translator"], seen.GetProperty("grants").EnumerateArray().Select(grant => grant.GetProperty("role").GetString()).Order());
        Assert.False(seen.GetProperty("hasPassword").GetBoolean());
    }
}
