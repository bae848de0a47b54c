using Candor.Channels;
using Candor.Database;
using Candor.Governance;
using Candor.Networks;
using Candor.Publishing;
using Candor.Tests.Database;
using CsCheck;
using NodaTime;
using SkiaSharp;

namespace Candor.Tests.Publishing;

public sealed class ApprovingAPost
{
    private const string Blocked = "Do not come to the emergency room unless you are dying.";
    private const string Warned = "FREE flu shots today.";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Author_last_editor_and_approver_are_three_people_or_two_and_never_one(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var channel = await world.AChannel();
        var (author, editor, third) = (await world.APersonWith(Role.PrManager), await world.APersonWith(Role.PrManager), await world.APersonWith(Role.PrManager));
        var post = await world.Writes(author, channel);
        await world.AsksForApproval(author, post);
        Assert.Equal("same-person", await RuleAsync(() => world.Approves(author, post)));

        post = await world.AskAsync<PublishingDesk, Post>(desk => desk.EditAsync(post.Id, Edit(channel, "Our new garden is open."), null, editor, Token));
        await world.AsksForApproval(editor, post);
        Assert.Equal("same-person", await RuleAsync(() => world.Approves(author, post)));
        Assert.Equal("same-person", await RuleAsync(() => world.Approves(editor, post)));
        Assert.Equal(PostState.Scheduled, (await world.Approves(third, post)).State);
        Assert.Equal(["drafted", "edited", "sent to review", "edited", "sent to review", "approved", "scheduled"], await world.HistoryAsync(post.Id));
    }

    [Theory, BothDatabases]
    public async Task Program_and_token_approve_nothing(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var (author, approver) = await world.TwoPeople();
        var post = await world.AsksForApproval(author, await world.Writes(author, await world.AChannel()));
        Assert.Equal("approver-not-a-person", await RuleAsync(() => world.Approves(approver with { Kind = ActorKind.Token }, post)));
        await Assert.ThrowsAsync<NotPermittedException>(() => world.Approves(Actor.Candor, post));
        await Assert.ThrowsAsync<NotPermittedException>(() => world.Approves(Actor.Operator, post));
        await Assert.ThrowsAsync<NotPermittedException>(() => world.Approves(author, post));
        Assert.Equal(PostState.Scheduled, (await world.Approves(approver, post)).State);
    }

    [Theory]
    [BothDatabases("by channel", "by facility")]
    public async Task Role_for_one_place_decides_nothing_elsewhere(DatabaseKind kind, string scoped)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var (here, there) = (await world.AFacility("Eastgate Clinic"), await world.AFacility("Westgate Clinic"));
        var (mine, theirs) = (await world.AChannel(facility: here), await world.AChannel(facility: there));
        RoleScope Scope(Role role) => scoped == "by channel" ? new RoleScope(role, ChannelId: mine.Id) : new RoleScope(role, FacilityId: here);
        var (author, approver) = (await world.APersonWith(Scope(Role.Contributor)), await world.APersonWith(Scope(Role.PrManager)));
        var everywhere = await world.APersonWith(Role.Contributor);

        await Assert.ThrowsAsync<NotPermittedException>(() => world.Writes(author, theirs));
        var foreign = await world.AsksForApproval(everywhere, await world.Writes(everywhere, theirs));
        await Assert.ThrowsAsync<NotPermittedException>(() => world.Approves(approver, foreign));
        await Assert.ThrowsAsync<NotPermittedException>(() => world.DoAsync<PublishingDesk>(desk => desk.AskForChangesAsync(foreign.Id, "Shorter", approver, Token)));
        await Assert.ThrowsAsync<NotPermittedException>(() => world.DoAsync<PublishingDesk>(desk => desk.WithdrawAsync(foreign.Id, "No", author, Token)));
        Assert.Equal(PostState.InReview, (await world.Looks(foreign)).Post.State);

        var own = await world.AsksForApproval(author, await world.Writes(author, mine));
        Assert.Equal(PostState.Scheduled, (await world.Approves(approver, own)).State);
    }

    [Theory, BothDatabases]
    public async Task Approver_decides_on_what_is_on_their_screen(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var channel = await world.AChannel();
        var (author, approver) = await world.TwoPeople();
        var seen = await world.AsksForApproval(author, await world.Writes(author, channel));
        var changed = await world.AskAsync<PublishingDesk, Post>(desk => desk.EditAsync(seen.Id, Edit(channel, "Our new garden is closed."), null, author, Token));
        await world.AsksForApproval(author, changed);
        Assert.Equal("post-changed", await RuleAsync(() => world.Approves(approver, seen)));
        Assert.Equal(PostState.Scheduled, (await world.Approves(approver, changed)).State);
    }

    [Theory, BothDatabases]
    public async Task Blocked_draft_goes_nowhere_and_a_warning_wants_a_reason(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var channel = await world.AChannel();
        var (author, approver) = await world.TwoPeople();
        var blocked = await world.Writes(author, channel, Blocked);
        Assert.Equal("check-stopped", await RuleAsync(() => world.AsksForApproval(author, blocked, "I insist")));
        var warned = await world.Writes(author, channel, Warned);
        Assert.Equal("warning-reason-missing", await RuleAsync(() => world.AsksForApproval(author, warned, " ")));
        await world.AsksForApproval(author, warned, "The word is on our banner");
        Assert.Equal(PostState.Scheduled, (await world.Approves(approver, warned)).State);
        Assert.Equal(PostState.Draft, (await world.Looks(blocked)).Post.State);
    }

    [Theory, BothDatabases]
    public async Task Changes_are_asked_for_with_words_and_void_what_was_asked(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var (author, approver) = await world.TwoPeople();
        var post = await world.AsksForApproval(author, await world.Writes(author, await world.AChannel()));
        Assert.Equal("reason-missing", await RuleAsync(() => world.AskAsync<PublishingDesk, Post>(desk => desk.AskForChangesAsync(post.Id, " ", approver, Token))));
        await world.DoAsync<PublishingDesk>(desk => desk.AskForChangesAsync(post.Id, "Say which garden", approver, Token));
        Assert.Equal("post-not-in-review", await RuleAsync(() => world.Approves(approver, post)));
        Assert.Equal((PostState.ChangesRequested, "Say which garden"), ((await world.Looks(post)).Post.State, (await world.Looks(post)).Post.ChangesWanted));
    }

    [Theory, BothDatabases]
    public async Task Approval_runs_out(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var channel = await world.AChannel();
        var late = await world.AnApprovedPost(channel, at: new LocalDateTime(2026, 12, 23, 9, 0));
        var intime = await world.AnApprovedPost(channel, at: new LocalDateTime(2026, 12, 23, 8, 59));
        world.Time.AdjustTime(new DateTimeOffset(2026, 12, 23, 14, 59, 0, TimeSpan.Zero));
        await world.Sends(channel);
        Assert.Equal(PostState.Published, (await world.Looks(intime)).Post.State);
        world.Time.Advance(TimeSpan.FromMinutes(1));
        await world.Sends(channel);
        Assert.Equal(PostState.Held, (await world.Looks(late)).Post.State);
        Assert.Single(world.OnTheNetwork(channel));
    }

    /// <summary>One thing about an approved post is changed behind the product's back: it is not sent.</summary>
    [Theory]
    [BothDatabases(
        "post_versions.text", "post_versions.content_warning", "post_versions.language", "post_versions.visibility", "post_versions.audience", "post_versions.channel_id", "posts.zone", "posts.local_at", "posts.due_at",
        "post_media.alt_text", "post_media.digest", "post_media.content_type", "posts.approval_expires_at", "nothing")]
    public async Task Anything_that_changed_after_approval_is_not_sent(DatabaseKind kind, string what)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var (channel, other) = (await world.AChannel(), await world.AChannel());
        var (author, approver) = await world.TwoPeople();
        var (one, two) = (await APicture(world, SKColors.Teal), await APicture(world, SKColors.Orange));
        var edit = new PostEdit
        {
            LocalAt = new LocalDateTime(2026, 11, 23, 10, 0),
            Versions = [new VersionEdit { ChannelId = channel.Id, Text = Drafts.Fine, Language = "en", Audience = "everyone" }],
            Media = [new MediaEdit(one, "A garden with a bench under a tree")],
        };
        var post = await world.Approves(approver, await world.AsksForApproval(author, await world.Writes(author, edit), "Pictures are new"));
        var date = kind == DatabaseKind.Sqlite ? ("'2026-11-23T10:00:01'", "due_at + 1", "1") : ("'2026-11-23 10:00:01'", "due_at + interval '1 microsecond'", "'2026-01-01'");
        var id = (Guid value) => kind == DatabaseKind.Sqlite ? value.ToString().ToUpperInvariant() : value.ToString();
        var statement = what switch
        {
            "post_versions.channel_id" => $"UPDATE post_versions SET channel_id = '{id(other.Id)}'",
            "post_versions.visibility" => "UPDATE post_versions SET visibility = 'Unlisted'",
            "post_versions.text" => "UPDATE post_versions SET text = text || ' '",
            "post_media.digest" => $"UPDATE post_media SET digest = '{two}'",
            "post_media.content_type" => "UPDATE post_media SET content_type = 'image/jpeg'",
            "posts.zone" => "UPDATE posts SET zone = 'America/Denver'",
            "posts.local_at" => $"UPDATE posts SET local_at = {date.Item1}",
            "posts.due_at" => $"UPDATE posts SET due_at = {date.Item2}",
            "posts.approval_expires_at" => $"UPDATE posts SET approval_expires_at = {date.Item3}",
            "nothing" => "UPDATE posts SET title = title",
            _ => $"UPDATE {what.Split('.')[0]} SET {what.Split('.')[1]} = 'de'",
        };
        Assert.Equal(1, await world.SqlAsync(statement));
        world.Time.Advance(TimeSpan.FromHours(1) + TimeSpan.FromSeconds(2));
        await world.Sends(channel);
        await world.Sends(other);
        Assert.Equal(what == "nothing" ? 1 : 0, world.OnTheNetwork(channel).Count + world.OnTheNetwork(other).Count);
        Assert.Equal(what == "nothing" ? PostState.Published : PostState.Held, (await world.Looks(post)).Post.State);
    }

    /// <summary>Any two posts that differ in anything that is sent have different hashes, and equal ones the same, in any culture.</summary>
    [Fact]
    public void Hash_tells_any_two_contents_apart()
    {
        var word = Gen.OneOfConst("", "a", "b", "ab", "é", "e\u0301", "ä", "1", " ");
        var version = Gen.Select(word, word.Null(), word.Null(), word.Null(), Gen.Enum<Visibility>(), Gen.Int[0, 1]);
        var media = Gen.Select(word, word, word).Array[0, 2];
        var content = Gen.Select(version, media, Gen.OneOfConst("UTC", "America/Chicago"), Gen.Int[-1, 2]);
        Gen.Select(content, content).Sample(
            (one, other) =>
            {
                var same = one.Item1 == other.Item1 && one.Item2.SequenceEqual(other.Item2) && one.Item3 == other.Item3 && one.Item4 == other.Item4;
                return same == (HashOf(one) == HashOf(other));
            },
            iter: 20_000);

        static string HashOf(((string Text, string? Warning, string? Language, string? Audience, Visibility Visibility, int Channel) Version, (string Digest, string Type, string Alt)[] Media, string Zone, int Hour) content)
        {
            var author = new Actor(Guid.Empty, "Author", ActorKind.Person, [new ActorGrant(Role.Contributor)]);
            var post = Post.Write(Guid.Empty, "", content.Zone, author, default);
            LocalDateTime? at = content.Hour < 0 ? null : new LocalDateTime(2026, 12, 1, content.Hour, 0);
            post.Edit(
                new PostContent
                {
                    Zone = content.Zone, LocalAt = at, DueAt = at?.InUtc().ToInstant(),
                    Versions =
                    [
                        new PostVersion
                        {
                            Id = Guid.Empty, ChannelId = new Guid(content.Version.Channel, 0, 0, new byte[8]), Text = content.Version.Text, ContentWarning = content.Version.Warning,
                            Language = content.Version.Language, Audience = content.Version.Audience, Visibility = content.Version.Visibility,
                        },
                    ],
                    Media = [.. content.Media.Select((one, order) => new PostMedia { Id = new Guid(order, 0, 0, new byte[8]), Order = order, Digest = one.Digest, ContentType = one.Type, AltText = one.Alt })],
                },
                author, default);
            return ContentHash.Of(post);
        }
    }

    private static async Task<string> APicture(CandorWorld world, SKColor color)
    {
        using var bitmap = new SKBitmap(8, 8);
        bitmap.Erase(color);
        using var png = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return (await world.Get<MediaStore>().KeepAsync(png.AsStream(), Token)).Digest;
    }

    private static PostEdit Edit(Channel channel, string text) => new() { Versions = [new VersionEdit { ChannelId = channel.Id, Text = text }] };

    private static async Task<string> RuleAsync(Func<Task<Post>> what) => (await Assert.ThrowsAsync<RuleBrokenException>(what)).Rule;
}
