using Candor.Networks.Practice;

namespace Candor.Networks.Tests.Practice;

public sealed class AnsweringOnPractice
{
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Fact]
    public async Task Post_that_was_published_is_seen_by_a_visitor_with_its_picture()
    {
        using var desk = new PracticeDesk(PracticeDesk.Quiet);
        var post = desk.Post("Flu shots start on Monday.") with { Media = [new OutgoingMedia(Png, "image/png", "A nurse with a plaster")] };
        var published = Assert.IsType<Outcome.Published>(await desk.Network.PublishAsync(desk.Account, post, PracticeDesk.Token));

        var seen = Assert.Single(desk.World.Timeline(10));
        Assert.Equal(("Flu shots start on Monday.", true, "Mercy Ridge Health"), (seen.Text, seen.FromHospital, seen.Author.DisplayName));
        var picture = Assert.Single(seen.Pictures);
        Assert.Equal("A nurse with a plaster", picture.AltText);
        Assert.Equal(Png, desk.World.Picture(picture.Id)!.Value.Content.ToArray());
        Assert.Equal($"http://127.0.0.1:5080/practice/{seen.Id}", published.Url!.AbsoluteUri);
        Assert.Equal(seen.Id, published.Id);
    }

    [Fact]
    public async Task Same_send_however_often_is_one_post()
    {
        using var desk = new PracticeDesk(PracticeDesk.Quiet);
        var post = desk.Post("Only once.");
        var ids = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => desk.PublishAsync(post), PracticeDesk.Token)));

        Assert.Single(ids.Distinct());
        Assert.Single(desk.World.Timeline(100));
    }

    [Fact]
    public async Task Same_send_after_it_was_taken_down_stays_down()
    {
        using var desk = new PracticeDesk(PracticeDesk.Quiet);
        var post = desk.Post("Taken down.");
        var id = await desk.PublishAsync(post);
        Assert.True((await desk.Network.DeleteAsync(desk.Account, id, PracticeDesk.Token)).Gone);

        Assert.Equal(RefusedReason.Duplicate, Assert.IsType<Outcome.Refused>(await desk.Network.PublishAsync(desk.Account, post, PracticeDesk.Token)).Reason);
        Assert.IsType<ReadBack.Absent>(await desk.Network.ReadBackAsync(desk.Account, post, PracticeDesk.Token));
        Assert.Empty(desk.World.Timeline(10));
    }

    [Fact]
    public async Task Person_who_is_answered_answers_back_in_the_thread()
    {
        using var desk = new PracticeDesk(new PracticeOptions { Arrivals = false });
        var asked = (await desk.ReadAllAsync()).Single(item => item.Text.Contains("when do flu shots start"));
        await desk.PublishAsync(desk.Post("They start on Saturday, no appointment needed.", asked.Id));
        desk.Pass(TimeSpan.FromSeconds(40), TimeSpan.FromSeconds(10));

        var thread = await desk.Network.ReadThreadAsync(desk.Account, asked.Id, PracticeDesk.Token);
        Assert.Equal(asked.Id, thread.Items[0].Id);
        Assert.Contains(thread.Items, item => item.Author.Handle == asked.Author.Handle && item.Text.StartsWith("Great, I'll walk in"));
        Assert.Contains(await desk.ReadAllAsync(), item => item.Text.StartsWith("Great, I'll walk in") && item.Kind == ItemKind.Reply && item.ThreadId == asked.Id);
    }

    [Fact]
    public async Task Announcement_draws_comments_and_likes_from_people()
    {
        using var desk = new PracticeDesk(new PracticeOptions { Arrivals = false, History = false });
        var id = await desk.PublishAsync(desk.Post("The new car park opens on Thursday."));
        desk.Pass(TimeSpan.FromMinutes(10), TimeSpan.FromSeconds(30));

        var comments = desk.World.Thread(id)!.Replies;
        Assert.InRange(comments.Count, 1, 6);
        Assert.Equal(comments.Count, comments.Select(comment => comment.Text).Distinct().Count());
        var metrics = await desk.Network.ReadMetricsAsync(desk.Account, id, PracticeDesk.Token);
        Assert.Equal(comments.Count, metrics.Replies);
        Assert.Null(metrics.Views);
        Assert.Equal(comments.Select(comment => comment.Id).Order(), (await desk.ReadAllAsync()).Select(item => item.Id).Order());
    }

    [Fact]
    public async Task Own_posts_never_come_back_through_the_inbox()
    {
        using var desk = new PracticeDesk();
        await desk.PublishAsync(desk.Post("Good morning from Mercy Ridge."));
        desk.Pass(TimeSpan.FromMinutes(10));

        Assert.DoesNotContain(await desk.ReadAllAsync(), item => item.Author.Handle == "mercyridge");
    }

    [Fact]
    public async Task Comments_under_one_account_do_not_reach_another_account()
    {
        using var desk = new PracticeDesk(new PracticeOptions { Arrivals = false, History = false });
        await desk.PublishAsync(desk.Post("From the first account."));
        desk.Pass(TimeSpan.FromMinutes(10));

        Assert.NotEmpty(await desk.ReadAllAsync());
        Assert.Empty((await desk.Network.ReadInboxAsync(PracticeDesk.AccountOf("lakeside"), null, PracticeDesk.Token)).Items);
    }

    [Fact]
    public async Task Answer_to_a_private_message_stays_private()
    {
        using var desk = new PracticeDesk(PracticeDesk.Quiet);
        var asked = desk.World.Say("quiet_harbor_22", "Can I talk to somebody?", inPrivate: true);
        var id = await desk.PublishAsync(desk.Post("Yes. Call or text 988 at any hour.", asked.Id));

        Assert.Empty(desk.World.Timeline(10));
        Assert.Null(desk.World.Thread(id));
        Assert.Equal([asked.Id, id], (await desk.Network.ReadThreadAsync(desk.Account, asked.Id, PracticeDesk.Token)).Items.Select(item => item.Id));
        Assert.All((await desk.Network.ReadThreadAsync(desk.Account, asked.Id, PracticeDesk.Token)).Items, item => Assert.Equal(Visibility.Direct, item.Visibility));
    }

    [Fact]
    public async Task Post_that_breaks_a_limit_is_refused_with_its_reason()
    {
        using var desk = new PracticeDesk(PracticeDesk.Quiet);
        var five = Enumerable.Repeat(new OutgoingMedia(Png, "image/png", ""), 5).ToArray();

        Assert.Equal(RefusedReason.TextTooLong, await RefusedAsync(desk, desk.Post(string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦", 501)))));
        Assert.Equal(RefusedReason.TargetGone, await RefusedAsync(desk, desk.Post("Hello?", "nobody")));
        Assert.Equal(RefusedReason.Other, await RefusedAsync(desk, desk.Post("  ")));
        Assert.Equal(RefusedReason.MediaNotAccepted, await RefusedAsync(desk, desk.Post("Too many.") with { Media = five }));
        Assert.Equal(RefusedReason.MediaNotAccepted, await RefusedAsync(desk, desk.Post("A film.") with { Media = [new OutgoingMedia(Png, "video/mp4", "")] }));
        Assert.Equal(RefusedReason.MediaTooLarge, await RefusedAsync(desk, desk.Post("Heavy.") with { Media = [new OutgoingMedia(new byte[(5 * 1024 * 1024) + 1], "image/png", "")] }));
        Assert.Empty(desk.World.Timeline(10));
        await desk.PublishAsync(desk.Post(string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦", 500))));
    }

    [Fact]
    public async Task Post_of_somebody_else_cannot_be_taken_down()
    {
        using var desk = new PracticeDesk(PracticeDesk.Quiet);
        var theirs = desk.World.Say("thaddeusroe", "Still waiting.");

        var deletion = await desk.Network.DeleteAsync(desk.Account, theirs.Id, PracticeDesk.Token);
        Assert.Equal((false, FaultKind.Refused), (deletion.Gone, deletion.Fault!.Kind));
        Assert.True((await desk.Network.DeleteAsync(desk.Account, "long-gone", PracticeDesk.Token)).Gone);
    }

    private static async Task<RefusedReason> RefusedAsync(PracticeDesk desk, OutgoingPost post) =>
        Assert.IsType<Outcome.Refused>(await desk.Network.PublishAsync(desk.Account, post, PracticeDesk.Token)).Reason;
}
