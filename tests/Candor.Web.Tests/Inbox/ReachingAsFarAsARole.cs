using System.Net;
using System.Security.Claims;
using Candor.Channels;
using Candor.Database;
using Candor.Governance;
using Candor.Inbox;
using Candor.Networks;
using Candor.Web.Features.Inbox;
using Candor.Work;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Candor.Web.Tests.Inbox;

/// <summary>A role for one channel hears, sees and looks up nothing of another one.</summary>
public sealed class ReachingAsFarAsARole
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task An_open_page_hears_nothing_of_a_channel_that_is_not_its_own(DatabaseKind kind)
    {
        await using var app = await CandorApp.StartAsync(kind, Cancel);
        var (mine, theirs) = (await ChannelAsync(app, "Mine"), await ChannelAsync(app, "Theirs"));
        using var browser = await BrowserOfAsync(app, mine);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        enough.CancelAfter(TimeSpan.FromSeconds(30));
        using var live = new StreamReader(await browser.GetStreamAsync("/desk/live", enough.Token));
        Assert.Equal("hello", await EventAsync(live, enough.Token));

        await HearsAsync(app, theirs, "My father has crushing chest pain right now and cannot breathe, what do we do?");
        await HearsAsync(app, mine, "What are the visiting hours at the Eastgate clinic?");

        Assert.Equal("changed", await EventAsync(live, enough.Token));
        await HearsAsync(app, mine, "My father has crushing chest pain right now and cannot breathe, what do we do?");
        string heard;
        do
        {
            heard = await EventAsync(live, enough.Token);
        }
        while (heard == "changed");

        Assert.Equal("ring", heard);
    }

    [Theory, BothDatabases]
    public async Task Rights_that_are_gone_are_not_heard_with_for_longer_than_a_minute(DatabaseKind kind)
    {
        await using var app = await CandorApp.StartAsync(kind, Cancel);
        var conversation = await HearsAsync(app, await ChannelAsync(app, "Main"), "What are the visiting hours?");
        var person = await app.CreatePersonAsync(Cancel, Role.SocialSpecialist);
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        var change = new LiveChange(nameof(Conversation), conversation, "arrived");
        var (ear, grant) = await app.InsideAsync(async inside =>
        {
            var db = inside.GetRequiredService<CandorDb>();
            var stamp = inside.GetRequiredService<IOptions<IdentityOptions>>().Value.ClaimsIdentity.SecurityStampClaimType;
            var who = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, person.Id.ToString()), new Claim(stamp, (await db.Users.SingleAsync(one => one.Id == person.Id, Cancel)).SecurityStamp!)], "test"));
            var actor = new Actor(person.Id, person.Name, ActorKind.Person, [new ActorGrant(Role.SocialSpecialist)]);
            return (new LiveEar(who, actor, app.Scopes, time), (await db.RoleGrants.SingleAsync(one => one.PersonId == person.Id, Cancel)).Id);
        });
        Assert.True(await ear.HearsAsync(change, Cancel));

        await app.InsideAsync(async inside =>
        {
            await inside.GetRequiredService<PeopleDesk>().RevokeAsync(person.Id, grant, "Moved on", Actor.Operator, Cancel);
            return true;
        });
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.False(await ear.HearsAsync(change, Cancel));

        await app.InsideAsync(async inside =>
        {
            await inside.GetRequiredService<PeopleDesk>().LeaveAsync(person.Id, "Retired", Actor.Operator, Cancel);
            return true;
        });
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await ear.HearsAsync(change, Cancel));
    }

    [Theory, BothDatabases]
    public async Task Who_looks_at_a_conversation_is_told_only_to_who_may_read_it(DatabaseKind kind)
    {
        await using var app = await CandorApp.StartAsync(kind, Cancel);
        var (mine, theirs) = (await ChannelAsync(app, "Mine"), await ChannelAsync(app, "Theirs"));
        var (readable, closed) = (await HearsAsync(app, mine, "What are the visiting hours?"), await HearsAsync(app, theirs, "Where can I park?"));
        using var browser = await BrowserOfAsync(app, mine);

        Assert.Equal(HttpStatusCode.OK, (await browser.SubmitAsync("/desk/account", $"/desk/inbox/{readable}/presence", Cancel)).StatusCode);
        await RefusedAsync(browser, closed);
        await RefusedAsync(browser, Guid.CreateVersion7(DateTimeOffset.UnixEpoch));
    }

    [Theory, BothDatabases]
    public async Task History_of_a_thing_is_for_auditors_and_that_of_a_conversation_for_its_readers(DatabaseKind kind)
    {
        await using var app = await CandorApp.StartAsync(kind, Cancel);
        var (mine, theirs) = (await ChannelAsync(app, "Mine"), await ChannelAsync(app, "Theirs"));
        var (readable, closed) = (await HearsAsync(app, mine, "What are the visiting hours?"), await HearsAsync(app, theirs, "Where can I park?"));
        var colleague = await app.CreatePersonAsync(Cancel, Role.Contributor);
        using var browser = await BrowserOfAsync(app, mine);
        using var auditor = await app.SignInAsAsync(Cancel, Role.Auditor);

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"/desk/history/{readable}", Cancel)).StatusCode);
        foreach (var subject in new[] { closed, colleague.Id, theirs })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync($"/desk/history/{subject}", Cancel)).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await auditor.GetAsync($"/desk/history/{subject}", Cancel)).StatusCode);
        }
    }

    private static async Task RefusedAsync(HttpClient browser, Guid conversation)
    {
        var refused = await browser.SubmitAsync("/desk/account", $"/desk/inbox/{conversation}/presence", Cancel);
        Assert.NotEqual(HttpStatusCode.OK, refused.StatusCode);
    }

    private static async Task<string> EventAsync(StreamReader live, CancellationToken cancellationToken)
    {
        while (await live.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.StartsWith("event: ", StringComparison.Ordinal))
            {
                return line["event: ".Length..];
            }
        }

        return "the end";
    }

    private static Task<Guid> ChannelAsync(CandorApp app, string name) => app.InsideAsync(async inside =>
    {
        var time = inside.GetRequiredService<TimeProvider>();
        var db = inside.GetRequiredService<CandorDb>();
        var channel = Channel.ForFiles(time.NewId(), ImportDesk.FileNetwork, name, Actor.Operator, time.Now());
        db.Channels.Add(channel);
        await db.SaveChangesAsync(Cancel);
        return channel.Id;
    });

    private static Task<Guid> HearsAsync(CandorApp app, Guid channel, string text) => app.InsideAsync(async inside =>
    {
        var db = inside.GetRequiredService<CandorDb>();
        var id = $"item-{Guid.CreateVersion7(DateTimeOffset.UnixEpoch):N}";
        var item = new IncomingItem { Id = id, Kind = ItemKind.Mention, Author = new Author("id-ana", "ana"), Text = text, PostedAt = new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero) };
        await inside.GetRequiredService<Intake>().TakeInAsync(await db.Channels.AsNoTracking().SingleAsync(one => one.Id == channel, Cancel), [item], null, Cancel);
        return await db.Items.Where(one => one.NetworkId == id).Select(one => one.ConversationId).SingleAsync(Cancel);
    });

    private static async Task<HttpClient> BrowserOfAsync(CandorApp app, Guid channel)
    {
        var person = await app.CreatePersonAsync("Only here", [new RoleScope(Role.SocialSpecialist, ChannelId: channel)], Cancel);
        var browser = app.AnonymousClient();
        Assert.Equal("/desk", await app.TryPasswordAsync(browser, person.Email, CandorApp.Password, Cancel));
        return browser;
    }
}
