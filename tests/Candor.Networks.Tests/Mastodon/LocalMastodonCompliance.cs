using Candor.Fixtures;
using Candor.Networks.Tests.Compliance;
using Microsoft.AspNetCore.Http;

namespace Candor.Networks.Tests.Mastodon;

public sealed class LocalMastodonCompliance : NetworkCompliance
{
    protected override async Task<ComplianceSubject> BeginAsync(CancellationToken cancellationToken)
    {
        var server = await LocalMastodon.StartAsync();
        return new Subject(server, await FaultyProxy.StartAsync(server.Address, cancellationToken));
    }

    private sealed class Subject(LocalMastodon server, FaultyProxy proxy) : ComplianceSubject
    {
        private readonly OutsideWorld world = new();
        private readonly (LocalUser User, string Token) desk = server.Store.AddUser("desk");
        private readonly LocalUser neighbour = server.Store.AddUser("neighbour").User;

        public override INetwork Network => world.Network("mastodon");

        public override Account Account => AccountOf(proxy.Address, desk.Token);

        public override Account AccountWithBadCredentials => AccountOf(proxy.Address, "nobody's");

        public override Account AccountAtClosedPort => AccountOf(new Uri($"http://127.0.0.1:{FixturePlace.FreePorts(1)[0]}"), desk.Token);

        public override FaultyProxy Proxy => proxy;

        public override bool IsSend(HttpRequest request) => HttpMethods.IsPost(request.Method) && request.Path == "/api/v1/statuses";

        public override Task<IReadOnlyList<string>> TextsOnNetworkAsync(CancellationToken cancellationToken)
            => Task.FromResult<IReadOnlyList<string>>([.. server.Store.Statuses.Where(status => status.Author == desk.User).Select(status => status.Text)]);

        public override Task<ReplyTarget> PostByAnotherAsync(string text, CancellationToken cancellationToken)
            => Task.FromResult(new ReplyTarget(Say(text, null).Id));

        public override Task DeleteByAnotherAsync(ReplyTarget target, CancellationToken cancellationToken) => DeleteOurOwnAsync(target.Id, cancellationToken);

        public override Task ReplyByAnotherAsync(string postId, string text, CancellationToken cancellationToken)
        {
            Say(text, server.Store.Find(postId));
            return Task.CompletedTask;
        }

        public override Task DeleteOurOwnAsync(string postId, CancellationToken cancellationToken)
        {
            server.Store.Remove(server.Store.Find(postId)!);
            return Task.CompletedTask;
        }

        public override Task<string?> TargetOnNetworkAsync(string postId, CancellationToken cancellationToken)
            => Task.FromResult(server.Store.Find(postId)!.InReplyTo?.Id);

        public override async ValueTask DisposeAsync()
        {
            world.Dispose();
            await proxy.DisposeAsync();
            await server.DisposeAsync();
        }

        /// <summary>As a status that came from another server: who is answered is named beside the text, not in it.</summary>
        private LocalStatus Say(string text, LocalStatus? inReplyTo)
        {
            var status = new LocalStatus
            {
                Id = server.Store.NextId(),
                Author = neighbour,
                Text = text,
                CreatedAt = server.Store.Time.GetUtcNow(),
                Visibility = "public",
                InReplyTo = inReplyTo,
                Mentions = inReplyTo is null ? [] : [new LocalMention(inReplyTo.Author, "")],
            };
            server.Store.Add(status, key: null);
            return status;
        }

        private Account AccountOf(Uri address, string token) => new()
        {
            Settings = new Dictionary<string, string> { ["server"] = address.ToString() },
            Secrets = new Dictionary<string, string> { ["access_token"] = token },
            NetworkId = desk.User.Id,
            KeepAsync = (_, _) => Task.CompletedTask,
        };
    }
}
