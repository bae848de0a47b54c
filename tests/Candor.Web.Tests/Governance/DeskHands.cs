using Candor.Channels;
using Candor.Database;
using Candor.Governance;
using Candor.Inbox;
using Candor.Networks;
using Candor.Networks.Practice;
using Candor.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Candor.Web.Tests.Governance;

/// <summary>A running desk on which nothing happens by itself; one person who makes the calls, and another who prepares what they are about.</summary>
internal sealed class DeskHands : IAsyncDisposable
{
    private static readonly Role[] Everything = Enum.GetValues<Role>();
    private int count;

    private DeskHands(CandorApp app) => App = app;

    public CandorApp App { get; }

    public TestPerson Me { get; private set; } = null!;

    public Actor Other { get; private set; } = null!;

    public HttpClient Browser { get; private set; } = null!;

    public Channel Channel { get; private set; } = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<DeskHands> OnAsync(DatabaseKind kind)
    {
        var hands = new DeskHands(await CandorApp.StartAsync(kind, Cancel, compose: builder =>
            builder.Services.Configure<PracticeOptions>(options => (options.History, options.Arrivals, options.Answers) = (false, false, false))));
        hands.Me = await hands.App.CreatePersonAsync(Cancel, Everything);
        var other = await hands.App.CreatePersonAsync(Cancel, Everything);
        hands.Other = new Actor(other.Id, other.Name, ActorKind.Person, [.. Everything.Select(role => new ActorGrant(role))]);
        hands.Browser = await hands.SignInAsync();
        hands.Channel = await hands.AChannelAsync();
        await hands.App.InsideAsync(async inside =>
        {
            var db = inside.GetRequiredService<CandorDb>();
            db.Organisations.Add(Organisation.Found("Mercy Ridge Health", "America/Chicago", Actor.Operator, inside.GetRequiredService<TimeProvider>().Now()));
            return await db.SaveChangesAsync(Cancel);
        });
        return hands;
    }

    public async Task<HttpClient> SignInAsync()
    {
        var browser = App.AnonymousClient();
        Assert.Equal("/desk", await App.TryPasswordAsync(browser, Me.Email, CandorApp.Password, Cancel));
        return browser;
    }

    /// <summary>Sends JSON to the API.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, "/api/v1" + path) { Content = body is null ? null : JsonBody.Of(body) };
        return await Browser.SendAsync(request, Cancel);
    }

    /// <summary>Sends a form of the desk.</summary>
    public Task<HttpResponseMessage> FormAsync(string path, params (string Name, string Value)[] fields) => Browser.SubmitAsync("/desk/account", "/desk" + path, Cancel, fields);

    public Task<TestPerson> APersonAsync() => App.CreatePersonAsync(Cancel, Role.Analyst);

    public Task<Guid> AGrantAsync(Guid person) => App.InsideAsync(inside => inside.GetRequiredService<CandorDb>().RoleGrants.Where(grant => grant.PersonId == person).Select(grant => grant.Id).FirstAsync(Cancel));

    public Task<Channel> AChannelAsync() => App.InsideAsync(inside => inside.GetRequiredService<ChannelsDesk>().ConnectAsync(
        new ConnectRequest { Network = "practice", Name = $"Channel {++count}", Fields = new Dictionary<string, string> { ["handle"] = $"mercyridge{count}" } }, Actor.Operator, Cancel));

    /// <summary>Somebody said something.</summary>
    public Task<Guid> AConversationAsync(string text = "What are the visiting hours?") => App.InsideAsync(async inside =>
    {
        var id = $"item-{++count}";
        await inside.GetRequiredService<Intake>().TakeInAsync(Channel, [new IncomingItem { Id = id, Kind = ItemKind.Mention, Author = new Author($"id-{count}", $"ana{count}", "Ana"), Text = text, PostedAt = DateTimeOffset.UnixEpoch.AddYears(56) }], null, Cancel);
        return await inside.GetRequiredService<CandorDb>().Items.Where(item => item.NetworkId == id).Select(item => item.ConversationId).SingleAsync(Cancel);
    });

    /// <summary>The other person does something in the inbox.</summary>
    public Task InboxAsync(Func<InboxDesk, Task> what) => App.InsideAsync(async inside =>
    {
        await what(inside.GetRequiredService<InboxDesk>());
        return true;
    });

    /// <summary>A post of the other person, in review or still being written; far from its time unless it is to go out at once.</summary>
    public Task<Post> APostAsync(bool inReview, bool now = false) => App.InsideAsync(async inside =>
    {
        var desk = inside.GetRequiredService<PublishingDesk>();
        var post = await desk.WriteAsync(
            new PostEdit { LocalAt = now ? null : new LocalDateTime(2036, 5, 1, 9, 30), Zone = "America/Chicago", Versions = [new VersionEdit { ChannelId = Channel.Id, Text = $"Our garden {++count} is open every day from nine to five." }] }, Other, Cancel);
        return inReview ? await desk.AskForApprovalAsync(post.Id, null, Other, Cancel) : post;
    });

    /// <summary>A delivery that is in <paramref name="state"/>, as trouble would leave it; one that is published really is.</summary>
    public async Task<Guid> ADeliveryAsync(DeliveryState state)
    {
        var post = await APostAsync(inReview: true, now: state == DeliveryState.Published);
        Assert.True((await SendAsync(HttpMethod.Post, $"/posts/{post.Id}/approve", new { hash = post.Hash })).IsSuccessStatusCode);
        return await App.InsideAsync(async inside =>
        {
            var db = inside.GetRequiredService<CandorDb>();
            var delivery = db.Deliveries.Where(one => one.PostId == post.Id);
            if (state != DeliveryState.Published)
            {
                await delivery.ExecuteUpdateAsync(one => one.SetProperty(kept => kept.State, state), Cancel);
            }

            while (!await delivery.AnyAsync(one => one.State == state, Cancel))
            {
                await Task.Delay(50, Cancel);
            }

            return await delivery.Select(one => one.Id).SingleAsync(Cancel);
        });
    }

    public Task<long> NewestAsync() => App.InsideAsync(async inside => (await inside.GetRequiredService<CandorDb>().AuditHeads.AsNoTracking().SingleAsync(Cancel)).Sequence);

    /// <summary>What was signed since, by whom.</summary>
    public Task<List<AuditEntry>> SinceAsync(long sequence) => App.InsideAsync(inside => inside.GetRequiredService<CandorDb>().AuditEntries.AsNoTracking().Where(entry => entry.Sequence > sequence).ToListAsync(Cancel));

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await App.DisposeAsync();
    }
}
