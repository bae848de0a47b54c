using System.Net.Http.Headers;
using Candor.Database;
using Candor.Governance;
using Candor.Publishing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Candor.Web.Tests.Governance;

/// <summary>Walks every address that changes something: whoever calls it leaves an entry in the chain, or the address is on the list of those that need none.</summary>
[Trait("needs", "time")]
public sealed class SigningAtEveryAddress
{
    /// <summary>Addresses that leave no entry, each with its reason.</summary>
    private static readonly Dictionary<string, string> Unsigned = new()
    {
        ["POST /desk/theme"] = "a cookie of the browser",
        ["POST /desk/inbox/{id:guid}/presence"] = "who is looking: kept nowhere",
        ["POST /desk/inbox/{id:guid}/check"] = "checks words, keeps nothing",
        ["POST /desk/publishing/check"] = "checks words, keeps nothing",
        ["POST /api/v1/media"] = "bytes under their hash; the post that names them is signed",
        ["POST /desk/account/passkeys/options"] = "a challenge, kept in a cookie",
        ["POST /sign-in/passkey/options"] = "a challenge, kept in a cookie",
        ["POST /desk/account/passkeys"] = "signed; needs an authenticator, so UsingAPasskey walks it",
        ["POST /desk/account/passkeys/remove"] = "signed; needs an authenticator, so UsingAPasskey walks it",
        ["POST /sign-in/passkey"] = "signed; needs an authenticator, so UsingAPasskey walks it",
        ["POST /setup/{link}"] = "signed; only while there is nobody, so BeginningTheDesk walks it",
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Each_change_is_signed_by_whoever_made_it(DatabaseKind kind)
    {
        await using var hands = await DeskHands.OnAsync(kind);
        var calls = Api(hands).Concat(Desk(hands)).Concat(Door(hands)).ToDictionary(call => call.Address, call => call.Call);
        Assert.Equal(
            hands.App.Routes.OfType<RouteEndpoint>().SelectMany(Changes).Distinct().Order(StringComparer.Ordinal),
            calls.Keys.Concat(Unsigned.Keys).Order(StringComparer.Ordinal));

        var missed = new List<string>();
        foreach (var (address, call) in calls)
        {
            var before = await hands.NewestAsync();
            var prepared = await call();
            using var answer = await prepared.Make();
            var since = await hands.SinceAsync(before);
            if (!since.Exists(entry => entry.ActorId == (prepared.By ?? hands.Me.Id) && entry.Sequence > prepared.After))
            {
                missed.Add($"{address} answered {(int)answer.StatusCode} {answer.Headers.Location} {await answer.Content.ReadAsStringAsync(Cancel)}");
            }
        }

        Assert.Empty(missed);
        Assert.True((await hands.App.InsideAsync(inside => Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<AuditChain>(inside).VerifyAsync(Cancel))).IsWhole);
    }

    [Fact]
    public async Task Call_that_signs_nothing_would_be_missed()
    {
        await using var hands = await DeskHands.OnAsync(DatabaseKind.Sqlite);
        var before = await hands.NewestAsync();
        Assert.True((int)(await hands.FormAsync("/theme", ("theme", "dark"))).StatusCode < 400);
        Assert.Empty(await hands.SinceAsync(before));
    }

    private static IEnumerable<string> Changes(RouteEndpoint route)
        => from method in route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []
           where !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && !HttpMethods.IsOptions(method)
           where route.RoutePattern.RawText?.StartsWith("/_", StringComparison.Ordinal) == false
           select $"{method} {route.RoutePattern.RawText!.TrimEnd('/')}";

    /// <param name="Make">The call itself.</param>
    /// <param name="After">Entries up to here belong to its preparation.</param>
    /// <param name="By">Who signs; null for the one who makes the calls.</param>
    private sealed record Prepared(Func<Task<HttpResponseMessage>> Make, long After, Guid? By = null);

    private static IEnumerable<(string Address, Func<Task<Prepared>> Call)> Api(DeskHands hands)
    {
        (string, Func<Task<Prepared>>) With<T>(string address, Func<Task<T>> prepare, Func<T, object?> body, string? path = null)
        {
            var (method, route) = (new HttpMethod(address.Split(' ')[0]), path ?? address.Split(' ')[1]);
            return ($"{method} /api/v1{address.Split(' ')[1]}", async () =>
            {
                var it = await prepare();
                return new Prepared(() => hands.SendAsync(method, route.Replace("{id:guid}", $"{Of(it)}", StringComparison.Ordinal), body(it)), await hands.NewestAsync());
            });
        }

        var reason = new { reason = "Because" };
        var one = () => hands.AConversationAsync();
        yield return With("POST /conversations/{id:guid}/claim", one, _ => null);
        yield return With("POST /conversations/{id:guid}/release", () => Claimed(hands), _ => reason);
        yield return With("POST /conversations/{id:guid}/assign", one, _ => new { personId = hands.Other.Id });
        yield return With("POST /conversations/{id:guid}/see-emergency", () => hands.AConversationAsync(Emergency), _ => null);
        yield return With("POST /conversations/{id:guid}/close", one, _ => new { @as = "no-answer-needed", reason = "Spam" });
        yield return With("POST /conversations/{id:guid}/reopen", () => Closed(hands), _ => reason);
        yield return With("POST /conversations/{id:guid}/notes", one, _ => new { text = "Called them" });
        yield return With("POST /conversations/{id:guid}/contest", one, _ => reason);
        yield return With("POST /conversations/{id:guid}/replies", one, _ => new { text = "We are open from nine to five." });
        yield return With("POST /posts", () => Task.FromResult(Guid.Empty), _ => Edit(hands));
        yield return With("PUT /posts/{id:guid}", () => hands.APostAsync(inReview: false), _ => Edit(hands));
        yield return With("POST /posts/{id:guid}/review", () => hands.APostAsync(inReview: false), _ => new { });
        yield return With("POST /posts/{id:guid}/approve", () => hands.APostAsync(inReview: true), post => new { hash = post.Hash });
        yield return With("POST /posts/{id:guid}/changes", () => hands.APostAsync(inReview: true), _ => reason);
        yield return With("POST /posts/{id:guid}/withdraw", () => hands.APostAsync(inReview: true), _ => reason);
        yield return With("POST /deliveries/{id:guid}/release", () => hands.ADeliveryAsync(DeliveryState.Held), _ => reason);
        yield return With("POST /deliveries/{id:guid}/drop", () => hands.ADeliveryAsync(DeliveryState.Held), _ => reason);
        yield return With("POST /deliveries/{id:guid}/seen", () => hands.ADeliveryAsync(DeliveryState.Unknown), _ => new { });
        yield return With("POST /deliveries/{id:guid}/take-down", () => hands.ADeliveryAsync(DeliveryState.Published), _ => reason);
        yield return With("POST /publishing/pause", () => Task.FromResult(Guid.Empty), _ => reason);
        yield return With("POST /publishing/resume", () => Task.FromResult(Guid.Empty), _ => reason);
        yield return With("POST /channels", () => Task.FromResult(Guid.Empty), _ => new { network = "practice", name = "By API", fields = new { handle = "byapi" } });
        yield return With("POST /channels/{id:guid}/reconnect", () => hands.AChannelAsync(), channel => new { handle = channel.Handle });
        yield return With("POST /channels/{id:guid}/pause", () => hands.AChannelAsync(), _ => reason);
        yield return With("POST /channels/{id:guid}/resume", () => PausedChannel(hands), _ => null);
        yield return With("POST /people", () => Task.FromResult(Guid.Empty), _ => new { name = "Theo", email = $"{Guid.CreateVersion7(DateTimeOffset.UnixEpoch):N}@mercyridge.example" });
        yield return With("POST /people/{id:guid}/roles", hands.APersonAsync, _ => new { role = "translator", reason = "New" });
        yield return ("DELETE /api/v1/people/{id:guid}/roles/{grantId:guid}", async () =>
        {
            var person = await hands.APersonAsync();
            var grant = await hands.AGrantAsync(person.Id);
            return new Prepared(() => hands.SendAsync(HttpMethod.Delete, $"/people/{person.Id}/roles/{grant}?reason=Done"), await hands.NewestAsync());
        });
        yield return With("POST /people/{id:guid}/leave", hands.APersonAsync, _ => reason);
        yield return With("POST /people/{id:guid}/return", () => Gone(hands), _ => reason);
        yield return With("POST /people/{id:guid}/reset", hands.APersonAsync, _ => reason);
        yield return With("POST /tokens", () => Task.FromResult(Guid.Empty), _ => new { name = "Sync", scopes = new[] { "read-inbox" } });
        yield return With("DELETE /tokens/{id:guid}", () => AToken(hands), _ => null);
        yield return With("POST /keys/rotate", () => Task.FromResult(Guid.Empty), _ => null);
        yield return With("PUT /organisation", () => Task.FromResult(Guid.Empty), _ => new { name = "Mercy Ridge", zone = "America/Chicago", language = "en", country = "US" });
        yield return With("POST /facilities", () => Task.FromResult(Guid.Empty), _ => new { name = "North", zone = "America/Chicago" });
    }

    private static IEnumerable<(string Address, Func<Task<Prepared>> Call)> Desk(DeskHands hands)
    {
        (string, Func<Task<Prepared>>) With<T>(string path, Func<Task<T>> prepare, Func<T, (string, string)[]> fields) => ($"POST /desk{path}", async () =>
        {
            var it = await prepare();
            return new Prepared(() => hands.FormAsync(path.Replace("{id:guid}", $"{Of(it)}", StringComparison.Ordinal), fields(it)), await hands.NewestAsync());
        });

        (string, string)[] none = [], reason = [("reason", "Because")];
        var one = () => hands.AConversationAsync();
        yield return With("/inbox/{id:guid}/claim", one, _ => none);
        yield return With("/inbox/{id:guid}/release", () => Claimed(hands), _ => reason);
        yield return With("/inbox/{id:guid}/assign", one, _ => [("person", $"{hands.Other.Id}")]);
        yield return With("/inbox/{id:guid}/seen", () => hands.AConversationAsync(Emergency), _ => none);
        yield return With("/inbox/{id:guid}/close", one, _ => [("as", "NoAnswerNeeded"), ("reason", "Spam")]);
        yield return With("/inbox/{id:guid}/reopen", () => Closed(hands), _ => reason);
        yield return With("/inbox/{id:guid}/note", one, _ => [("text", "Called them")]);
        yield return With("/inbox/{id:guid}/contest", one, _ => [("what", "This is praise")]);
        yield return With("/inbox/{id:guid}/reply", one, _ => [("text", "We are open from nine to five.")]);
        yield return With("/publishing/new", () => Task.FromResult(Guid.Empty), _ => Fields(hands));
        yield return With("/publishing/{id:guid}/edit", () => hands.APostAsync(inReview: false), _ => Fields(hands));
        yield return With("/publishing/{id:guid}/review", () => hands.APostAsync(inReview: false), _ => none);
        yield return With("/publishing/{id:guid}/approve", () => hands.APostAsync(inReview: true), post => [("hash", post.Hash)]);
        yield return With("/publishing/{id:guid}/changes", () => hands.APostAsync(inReview: true), _ => [("what", "Shorter")]);
        yield return With("/publishing/{id:guid}/withdraw", () => hands.APostAsync(inReview: true), _ => reason);
        yield return With("/deliveries/{id:guid}/release", () => hands.ADeliveryAsync(DeliveryState.Held), _ => reason);
        yield return With("/deliveries/{id:guid}/drop", () => hands.ADeliveryAsync(DeliveryState.Held), _ => reason);
        yield return With("/deliveries/{id:guid}/seen", () => hands.ADeliveryAsync(DeliveryState.Unknown), _ => none);
        yield return With("/deliveries/{id:guid}/take-down", () => hands.ADeliveryAsync(DeliveryState.Published), _ => reason);
        yield return With("/publishing/pause", () => Task.FromResult(Guid.Empty), _ => reason);
        yield return With("/publishing/resume", () => Task.FromResult(Guid.Empty), _ => reason);
        yield return With("/channels/connect", () => Task.FromResult(Guid.Empty), _ => [("network", "practice"), ("name", "By form"), ("field-handle", "byform")]);
        yield return With("/channels/{id:guid}/reconnect", () => hands.AChannelAsync(), channel => [("field-handle", channel.Handle)]);
        yield return With("/channels/{id:guid}/pause", () => hands.AChannelAsync(), _ => reason);
        yield return With("/channels/{id:guid}/resume", () => PausedChannel(hands), _ => none);
        yield return With("/people", () => Task.FromResult(Guid.Empty), _ => [("name", "Thea"), ("email", $"{Guid.CreateVersion7(DateTimeOffset.UnixEpoch):N}@mercyridge.example")]);
        yield return With("/people/{id:guid}/roles", hands.APersonAsync, _ => [("roles", "Translator"), ("reason", "New")]);
        yield return With("/people/{id:guid}/grant", hands.APersonAsync, _ => [("role", "Translator"), ("reason", "New")]);
        yield return With("/people/{id:guid}/revoke", () => AGrant(hands), held => [("grant", $"{held.Grant}")]);
        yield return With("/people/{id:guid}/leave", hands.APersonAsync, _ => reason);
        yield return With("/people/{id:guid}/return", () => Gone(hands), _ => reason);
        yield return With("/people/{id:guid}/reset", hands.APersonAsync, _ => reason);
        yield return With("/people/{id:guid}/end-token", () => AToken(hands), token => [("token", $"{token}")]);
        yield return With("/account/tokens", () => Task.FromResult(Guid.Empty), _ => [("name", "Sync"), ("scopes", "ReadInbox")]);
        yield return With("/account/tokens/{id:guid}/revoke", () => AToken(hands), _ => none);
        yield return With("/settings/organisation", () => Task.FromResult(Guid.Empty), _ => [("name", "Mercy Ridge Health"), ("zone", "America/Chicago"), ("language", "en"), ("country", "US")]);
        yield return With("/settings/hours", () => Task.FromResult(Guid.Empty), _ => [("from-1", "22:00"), ("to-1", "06:00")]);
        yield return With("/settings/facilities", () => Task.FromResult(Guid.Empty), _ => [("name", "South"), ("zone", "America/Chicago")]);
        yield return With("/settings/replies", () => Task.FromResult(Guid.Empty), _ => [("title", "Hours"), ("text", "We are open from nine to five.")]);
        yield return With("/account/password", () => Task.FromResult(Guid.Empty), _ => [("current", CandorApp.Password), ("password", CandorApp.Password + "!")]);
    }

    private static IEnumerable<(string Address, Func<Task<Prepared>> Call)> Door(DeskHands hands)
    {
        yield return ("POST /welcome/{link}", async () =>
        {
            var (person, link) = await hands.App.InviteAsync("Una", [new RoleScope(Role.Analyst)], Cancel);
            var browser = hands.App.AnonymousClient();
            return new Prepared(() => browser.SubmitAsync($"/welcome/{link}", $"/welcome/{link}", Cancel, ("password", CandorApp.Password)), await hands.NewestAsync(), person.Id);
        });
        yield return ("POST /sign-in", async () =>
        {
            var person = await hands.APersonAsync();
            var browser = hands.App.AnonymousClient();
            return new Prepared(() => browser.SubmitAsync("/sign-in", "/sign-in", Cancel, ("email", person.Email), ("password", CandorApp.Password)), await hands.NewestAsync(), person.Id);
        });
        yield return ("POST /sign-out", async () => new Prepared(() => hands.Browser.SubmitAsync("/desk/account", "/sign-out", Cancel), await hands.NewestAsync()));
    }

    private const string Emergency = "My father has crushing chest pain right now and cannot breathe, what do we do?";

    private static object Edit(DeskHands hands) => new { localAt = "2036-05-01T09:30:00", zone = "America/Chicago", versions = new[] { new { channelId = hands.Channel.Id, text = "Our garden is open." } } };

    private static (string, string)[] Fields(DeskHands hands) => [("channels", $"{hands.Channel.Id}"), ("text", "Our garden is open."), ("date", "2036-05-01"), ("time", "09:30"), ("zone", "America/Chicago")];

    private static Guid Of<T>(T it) => it switch
    {
        Guid id => id,
        Audited thing => thing.Id,
        TestPerson person => person.Id,
        ValueTuple<Guid, Guid> pair => pair.Item1,
        _ => throw new InvalidOperationException($"{it} has no id."),
    };

    private static async Task<Guid> Claimed(DeskHands hands)
    {
        var id = await hands.AConversationAsync();
        await hands.InboxAsync(desk => desk.ClaimAsync(id, hands.Other, Cancel));
        return id;
    }

    private static async Task<Guid> Closed(DeskHands hands)
    {
        var id = await hands.AConversationAsync();
        await hands.InboxAsync(desk => desk.CloseAsync(id, Candor.Inbox.ClosingKind.NoAnswerNeeded, "Spam", hands.Other, Cancel));
        return id;
    }

    private static async Task<(Guid Person, Guid Grant)> AGrant(DeskHands hands)
    {
        var person = await hands.APersonAsync();
        return (person.Id, await hands.AGrantAsync(person.Id));
    }

    private static async Task<Guid> PausedChannel(DeskHands hands)
    {
        var channel = await hands.AChannelAsync();
        await hands.SendAsync(HttpMethod.Post, $"/channels/{channel.Id}/pause", new { reason = "Because" });
        return channel.Id;
    }

    private static async Task<Guid> Gone(DeskHands hands)
    {
        var person = await hands.APersonAsync();
        await hands.SendAsync(HttpMethod.Post, $"/people/{person.Id}/leave", new { reason = "Because" });
        return person.Id;
    }

    private static async Task<Guid> AToken(DeskHands hands)
    {
        var answer = await hands.SendAsync(HttpMethod.Post, "/tokens", new { name = "Sync", scopes = new[] { "read-inbox" } });
        return (await answer.BodyAsync(System.Net.HttpStatusCode.Created, Cancel)).GetProperty("id").GetGuid();
    }
}
