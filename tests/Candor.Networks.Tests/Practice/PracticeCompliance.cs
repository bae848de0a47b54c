using Candor.Networks.Practice;
using Candor.Networks.Tests.Compliance;

namespace Candor.Networks.Tests.Practice;

public sealed class PracticeCompliance : NetworkCompliance
{
    protected override IReadOnlyDictionary<Ability, string> Lacks { get; } = new Dictionary<Ability, string>
    {
        [Ability.Wire] = "The practice network is in this process; its fault switches are tested on their own.",
    };

    protected override Task<ComplianceSubject> BeginAsync(CancellationToken cancellationToken) => Task.FromResult<ComplianceSubject>(new Subject());

    private sealed class Subject : ComplianceSubject
    {
        private readonly PracticeFaults faults = new();
        private readonly PracticeWorld world = new(PracticeDesk.Quiet, TimeProvider.System);

        public override INetwork Network => field ??= new PracticeNetwork(world, faults, TimeProvider.System);

        public override Account Account { get; } = PracticeDesk.AccountOf("mercyridge");

        public override Account AccountWithBadCredentials => throw new NotSupportedException();

        public override Account AccountAtClosedPort => throw new NotSupportedException();

        public override Task<IReadOnlyList<string>> TextsOnNetworkAsync(CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<string>>([.. world.Timeline(int.MaxValue).SelectMany(WithReplies).Where(post => post.FromHospital).Select(post => post.Text)]);

        public override Task<ReplyTarget> PostByAnotherAsync(string text, CancellationToken cancellationToken) =>
            Task.FromResult(new ReplyTarget(world.Say("hollis_bram", text).Id));

        public override Task DeleteByAnotherAsync(ReplyTarget target, CancellationToken cancellationToken) => TakeDownAsync(target.Id);

        public override Task ReplyByAnotherAsync(string postId, string text, CancellationToken cancellationToken) =>
            Task.FromResult(world.Say("hollis_bram", text, postId));

        public override Task DeleteOurOwnAsync(string postId, CancellationToken cancellationToken) => TakeDownAsync(postId);

        public override Task<string?> TargetOnNetworkAsync(string postId, CancellationToken cancellationToken) =>
            Task.FromResult(WithReplies(world.Thread(postId)!).Single(post => post.Id == postId).InReplyToId);

        public override ValueTask DisposeAsync()
        {
            world.Dispose();
            return ValueTask.CompletedTask;
        }

        private Task TakeDownAsync(string id)
        {
            world.TakeDown(id);
            return Task.CompletedTask;
        }

        private static IEnumerable<PracticePost> WithReplies(PracticePost post) => [post, .. post.Replies.SelectMany(WithReplies)];
    }
}
