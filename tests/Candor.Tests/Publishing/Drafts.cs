using Candor.Channels;
using Candor.Governance;
using Candor.Publishing;
using Candor.Tests.Database;
using NodaTime;

namespace Candor.Tests.Publishing;

/// <summary>Posts on their way, as a test needs them.</summary>
internal static class Drafts
{
    public const string Fine = "Our new garden is open every day from nine to five.";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    extension(CandorWorld world)
    {
        public Task<Post> Writes(Actor by, Channel channel, string text = Fine, LocalDateTime? at = null, int? lateness = null)
            => world.Writes(by, new PostEdit { LocalAt = at, MaxLatenessMinutes = lateness, Versions = [new VersionEdit { ChannelId = channel.Id, Text = text }] });

        public Task<Post> Writes(Actor by, PostEdit edit) => world.AskAsync<PublishingDesk, Post>(desk => desk.WriteAsync(edit, by, Token));

        public Task<Post> AsksForApproval(Actor by, Post post, string? reason = null) => world.AskAsync<PublishingDesk, Post>(desk => desk.AskForApprovalAsync(post.Id, reason, by, Token));

        public Task<Post> Approves(Actor by, Post post) => world.AskAsync<PublishingDesk, Post>(desk => desk.ApproveAsync(post.Id, post.Hash, null, by, Token));

        /// <summary>Written, reviewed and approved by two people made for it.</summary>
        public async Task<Post> AnApprovedPost(Channel channel, string text = Fine, LocalDateTime? at = null, int? lateness = null)
        {
            var (author, approver) = await world.TwoPeople();
            return await world.Approves(approver, await world.AsksForApproval(author, await world.Writes(author, channel, text, at, lateness)));
        }

        public async Task<(Actor Author, Actor Approver)> TwoPeople() => (await world.APersonWith(Role.Contributor), await world.APersonWith(Role.PrManager));

        /// <summary>The channel's owner works until nothing more is due.</summary>
        public Task<Instant?> Sends(Channel channel, string node = "node") => world.Get<Sender>().WorkAsync(channel.Id, node, Token);

        public Task<PostDetails> Looks(Post post)
            => world.AskAsync<PostList, PostDetails>(async list => (await list.ViewAsync(post.Id, new Actor(null, "Reader", ActorKind.Person, [new ActorGrant(Role.PrManager)]), Token))!);

        /// <summary>What stands on the practice network in the name of the channel, oldest first.</summary>
        public IReadOnlyList<string> OnTheNetwork(Channel channel)
            => [.. world.Practice.Timeline(10_000).Where(post => post.FromHospital && post.Author.Handle == channel.Handle).Reverse().Select(post => post.Text)];
    }
}
