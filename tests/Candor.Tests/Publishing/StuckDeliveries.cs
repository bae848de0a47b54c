using Candor.Channels;
using Candor.Database;
using Candor.Governance;
using Candor.Inbox;
using Candor.Networks.Practice;
using Candor.Publishing;
using Candor.Tests.Database;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SkiaSharp;

namespace Candor.Tests.Publishing;

/// <summary>A delivery that cannot be worked on: it asks for a person, holds nobody else up, and never goes out as something else.</summary>
public sealed class StuckDeliveries
{
    private const string Question = "What are the visiting hours at Eastgate?";
    private const string Answer = "Visiting hours at Eastgate are from nine to eight, every day.";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Delivery_that_fails_waits_longer_each_time_while_the_next_ones_go_out(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var channel = await world.AChannel();
        var broken = await world.AnApprovedPost(channel);
        world.Time.Advance(TimeSpan.FromSeconds(1));
        await world.AnApprovedPost(channel, "Flu shots are here on Saturday.");
        await world.SqlAsync($"UPDATE post_versions SET visibility = 'Nonsense' WHERE text = '{Drafts.Fine}'");

        var pauses = new List<Duration>();
        for (var i = 0; i < 10; i++)
        {
            var next = await world.Sends(channel);
            Assert.NotNull(next);
            pauses.Add(next.Value - world.Time.Now());
            world.Time.Advance(pauses[^1].ToTimeSpan());
        }

        Assert.Equal(["Flu shots are here on Saturday."], world.OnTheNetwork(channel));
        Assert.Equal([2, 4, 8, 16, 32, 64, 128, 256, 300, 300], pauses.Select(pause => pause.TotalSeconds));

        await world.SqlAsync($"UPDATE post_versions SET visibility = 'Public' WHERE text = '{Drafts.Fine}'");
        Assert.Null(await world.Sends(channel));
        Assert.Equal(PostState.Published, (await world.Looks(broken)).Post.State);
    }

    [Theory, BothDatabases]
    public async Task Sign_in_that_cannot_be_opened_holds_what_is_due_and_says_so_of_what_is_unknown(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var channel = await world.AChannel();
        var unknown = await world.AnApprovedPost(channel);
        world.Faults.Set(channel.Handle, new PracticeFault(PracticeFaultKind.LoseAnswer, Times: 1));
        await world.Sends(channel);
        var waiting = await world.AnApprovedPost(channel, "Flu shots are here on Saturday.");
        await using (var db = world.Db())
        {
            db.ChannelSecrets.Add(new ChannelSecret { ChannelId = channel.Id, Name = "token", Sealed = [1, 2, 3] });
            await db.SaveChangesAsync(Token);
        }

        world.Time.Advance(TimeSpan.FromSeconds(10));
        var next = await world.Sends(channel);
        Assert.True(next > world.Time.Now());
        var (first, second) = ((await world.Looks(unknown)).Deliveries[0], (await world.Looks(waiting)).Deliveries[0]);
        Assert.Equal((DeliveryState.Unknown, DeliveryState.Held, 0), (first.State, second.State, second.Attempts));
        Assert.All([first, second], delivery => Assert.Contains("Connect the channel again.", delivery.Detail, StringComparison.Ordinal));

        await world.SqlAsync("DELETE FROM channel_secrets");
        world.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await world.Sends(channel));
        Assert.Equal(PostState.Published, (await world.Looks(unknown)).Post.State);
    }

    [Theory, BothDatabases]
    public async Task Picture_that_is_not_there_holds_it_before_anything_is_begun(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var channel = await world.AChannel();
        var (author, approver) = await world.TwoPeople();
        var edit = new PostEdit { Versions = [new VersionEdit { ChannelId = channel.Id, Text = Drafts.Fine }], Media = [new MediaEdit(await APictureAsync(world), "A garden with a bench under a tree")] };
        var post = await world.Approves(approver, await world.AsksForApproval(author, await world.Writes(author, edit), "Pictures are new"));
        var (folder, away) = (Path.Combine(world.Database.Folder, "media"), Path.Combine(world.Database.Folder, "elsewhere"));
        Directory.Move(folder, away);
        Assert.Null(await world.Sends(channel));
        var held = (await world.Looks(post)).Deliveries[0];
        Assert.Equal((DeliveryState.Held, 0, null), (held.State, held.Attempts, held.BegunAt));

        Directory.Move(away, folder);
        await world.DoAsync<PublishingDesk>(desk => desk.ReleaseAsync(held.Id, "The folder is back", approver, Token));
        Assert.Null(await world.Sends(channel));
        Assert.Equal([Drafts.Fine], world.OnTheNetwork(channel));
    }

    [Theory, BothDatabases]
    public async Task Reply_whose_question_is_no_longer_here_does_not_go_out_on_its_own(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var (channel, reply) = await AReplyAsync(world);
        await world.SqlAsync("DELETE FROM items");
        Assert.Null(await world.Sends(channel));
        Assert.Equal((DeliveryState.Held, 0), ((await world.Looks(reply)).Deliveries[0].State, (await world.Looks(reply)).Deliveries[0].Attempts));
        Assert.Empty(world.OnTheNetwork(channel));
    }

    /// <summary>Without the question a network may look in the wrong place: "not there" is then not believed.</summary>
    [Theory, BothDatabases]
    public async Task Reply_whose_question_goes_while_it_is_unknown_is_left_to_a_person(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var (channel, reply) = await AReplyAsync(world);
        world.Faults.Set(channel.Handle, new PracticeFault(PracticeFaultKind.LoseRequest, Times: 1));
        await world.Sends(channel);
        await world.SqlAsync("DELETE FROM items");
        world.Time.Advance(TimeSpan.FromSeconds(10));
        Assert.NotNull(await world.Sends(channel));
        Assert.Equal((DeliveryState.Unknown, 1), ((await world.Looks(reply)).Deliveries[0].State, (await world.Looks(reply)).Deliveries[0].Attempts));
    }

    [Theory, BothDatabases]
    public async Task Asking_in_vain_is_told_once_and_ever_more_rarely(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var channel = await world.AChannel();
        var post = await world.AnApprovedPost(channel);
        world.Faults.Set(channel.Handle, new PracticeFault(PracticeFaultKind.LoseRequest, Times: 1));
        var next = await world.Sends(channel);
        world.Faults.Set(channel.Handle, new PracticeFault(PracticeFaultKind.RateLimit));
        var pauses = new List<Duration>();
        for (var i = 0; i < 25; i++)
        {
            world.Time.AdjustTime(next!.Value.ToDateTimeOffset());
            next = await world.Sends(channel);
            pauses.Add(next!.Value - world.Time.Now());
        }

        Assert.Equal(pauses.Order(), pauses);
        Assert.Equal((Duration.FromSeconds(2), Duration.FromMinutes(5)), (pauses[0], pauses[^1]));
        var delivery = (await world.Looks(post)).Deliveries[0];
        Assert.Single(await world.HistoryAsync(delivery.Id), "not confirmed");
        Assert.Equal("Too many requests.", delivery.Detail);

        world.Faults.Set(channel.Handle, new PracticeFault(PracticeFaultKind.TokenExpired, Times: 1));
        world.Time.Advance(TimeSpan.FromMinutes(5));
        await world.Sends(channel);
        Assert.Equal(2, (await world.HistoryAsync(delivery.Id)).Count(action => action == "not confirmed"));
    }

    private static async Task<(Channel Channel, Post Reply)> AReplyAsync(CandorWorld world)
    {
        var channel = await world.AChannel();
        var (author, approver) = (await world.APersonWith(Role.SocialSpecialist), await world.APersonWith(Role.PrManager));
        world.Practice.Say("ana", Question);
        await world.Get<Listener>().ListenAsync(channel.Id, Token);
        await using var db = world.Db();
        var conversation = await db.Conversations.AsNoTracking().SingleAsync(Token);
        var reply = await world.AskAsync<PublishingDesk, Post>(desk => desk.ReplyAsync(conversation.Id, null, Answer, "en", author, Token));
        return (channel, await world.Approves(approver, await world.AsksForApproval(author, reply)));
    }

    private static async Task<string> APictureAsync(CandorWorld world)
    {
        using var bitmap = new SKBitmap(8, 8);
        bitmap.Erase(SKColors.Teal);
        using var png = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return (await world.Get<MediaStore>().KeepAsync(png.AsStream(), Token)).Digest;
    }
}
