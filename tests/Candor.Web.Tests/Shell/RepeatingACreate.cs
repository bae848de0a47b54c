using System.Net;
using Candor.Database;
using Candor.Governance;

namespace Candor.Web.Tests.Shell;

public sealed class RepeatingACreate(CandorApps apps)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task The_same_key_and_request_make_one_thing_and_give_one_answer(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind);
        using var client = await app.ClientForAsync(Cancel, Role.Administrator);
        var body = Facility();

        var first = await client.PostJsonAsync("/api/v1/facilities", body, Cancel, "key-1");
        var again = await client.PostJsonAsync("/api/v1/facilities", body, Cancel, "key-1");

        var made = await first.BodyAsync(HttpStatusCode.Created, Cancel);
        Assert.Equal(made.ToString(), (await again.BodyAsync(HttpStatusCode.Created, Cancel)).ToString());
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.True(again.Headers.Contains("Idempotency-Replayed"));
        Assert.Equal(1, await CountAsync(client, body.Name));
    }

    [Theory, BothDatabases]
    public async Task The_same_key_with_another_request_is_refused(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind);
        using var client = await app.ClientForAsync(Cancel, Role.Administrator);
        await client.PostJsonAsync("/api/v1/facilities", Facility(), Cancel, "key-1");

        var other = await client.PostJsonAsync("/api/v1/facilities", Facility(), Cancel, "key-1");

        await other.ProblemAsync(HttpStatusCode.UnprocessableEntity, "urn:candor:idempotency-key-reused", Cancel);
    }

    [Theory, BothDatabases]
    public async Task Of_many_at_once_one_makes_and_the_others_come_again(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind);
        using var client = await app.ClientForAsync(Cancel, Role.Administrator);
        var body = Facility();

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => client.PostJsonAsync("/api/v1/facilities", body, Cancel, "race")));

        Assert.All(answers, answer => Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.Created, HttpStatusCode.Conflict }));
        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.Created);
        Assert.Equal(1, await CountAsync(client, body.Name));
        await (await client.PostJsonAsync("/api/v1/facilities", body, Cancel, "race")).BodyAsync(HttpStatusCode.Created, Cancel);
    }

    [Theory, BothDatabases]
    public async Task A_refused_create_leaves_its_key_free(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind);
        using var client = await app.ClientForAsync(Cancel, Role.Administrator);
        var body = Facility();

        await (await client.PostJsonAsync("/api/v1/facilities", body with { Zone = "Nowhere/Land" }, Cancel, "key-1")).ProblemAsync(HttpStatusCode.Conflict, "urn:candor:rule:zone-unknown", Cancel);

        await (await client.PostJsonAsync("/api/v1/facilities", body, Cancel, "key-1")).BodyAsync(HttpStatusCode.Created, Cancel);
    }

    [Theory, BothDatabases]
    public async Task Two_people_may_choose_the_same_key(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind);
        using var one = await app.ClientForAsync(Cancel, Role.Administrator);
        using var other = await app.ClientForAsync(Cancel, Role.Administrator);

        await (await one.PostJsonAsync("/api/v1/facilities", Facility(), Cancel, "key-1")).BodyAsync(HttpStatusCode.Created, Cancel);
        await (await other.PostJsonAsync("/api/v1/facilities", Facility(), Cancel, "key-1")).BodyAsync(HttpStatusCode.Created, Cancel);
        await (await one.PostJsonAsync("/api/v1/facilities", Facility(), Cancel, "a key with spaces")).ProblemAsync(HttpStatusCode.BadRequest, "urn:candor:bad-input", Cancel);
    }

    private static NewFacility Facility() => new($"Clinic {Guid.CreateVersion7(DateTimeOffset.UnixEpoch):N}", "America/Chicago");

    private static async Task<int> CountAsync(HttpClient client, string name)
        => (await (await client.GetAsync("/api/v1/facilities", Cancel)).BodyAsync(HttpStatusCode.OK, Cancel))
            .GetProperty("items").EnumerateArray().Count(facility => facility.GetProperty("name").GetString() == name);

    private sealed record NewFacility(string Name, string Zone);
}
