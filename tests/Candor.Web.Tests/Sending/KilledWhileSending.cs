using Candor.Channels;
using Candor.Database;
using Candor.Fixtures;
using Candor.Governance;
using Candor.Publishing;
using Candor.Web.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Candor.Web.Tests.Sending;

/// <summary>
/// Two hundred posts on a real AT Protocol server while processes are killed with SIGKILL at every named point of sending:
/// counted on that server, none is lost and none is there twice.
/// </summary>
[Trait("needs", "server")]
public sealed class KilledWhileSending(AtprotoFixture servers)
{
    private const int Accounts = 4;
    private const int PostsPerAccount = 50;
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(6);

    /// <summary>Every point twice, early and later in the life of a process.</summary>
    private static readonly IReadOnlyList<(string Point, int After)> Kills = [.. SendPoints.All.Select(point => (point, 3)), .. SendPoints.All.Select(point => (point, 11))];

    [Fact]
    public Task One_node_killed_eight_times_loses_and_doubles_nothing() => RunAsync(DatabaseKind.Sqlite, nodes: 1);

    [Fact]
    public Task Two_nodes_killed_eight_times_lose_and_double_nothing() => RunAsync(DatabaseKind.Postgres, nodes: 2);

    private async Task RunAsync(DatabaseKind kind, int nodes)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        if (kind == DatabaseKind.Postgres && BothDatabasesAttribute.Postgres is null)
        {
            Assert.SkipWhen(Environment.GetEnvironmentVariable("CI") != "true", "CANDOR_TEST_POSTGRES names no PostgreSQL.");
        }

        var pds = await servers.AloneAsync(cancellationToken);
        await using var database = await TestDatabase.CreateAsync(kind, cancellationToken);
        var settings = Settings(database, nodes);
        await using var app = CandorHost.Build(new HostStart { Settings = settings });
        await DatabaseSetup.MigrateAsync(app.Services, cancellationToken);
        var people = await SeedAsync(app.Services, pds, cancellationToken);

        var killed = await SendUnderFireAsync(app.Services, settings, nodes, cancellationToken);

        foreach (var (person, texts) in people)
        {
            var there = (await person.PostsAsync(cancellationToken)).Select(record => record.GetProperty("value").GetProperty("text").GetString()!).Order().ToList();
            Assert.Equal(texts.Order(), there);
        }

        Assert.Equal(Kills.Count, killed);
        await using var db = app.Services.GetRequiredService<CandorDbFactory>().CreateDbContext();
        Assert.All(await db.Posts.ToListAsync(cancellationToken), post => Assert.Equal(PostState.Published, post.State));
        Assert.True((await new AuditChain(db).VerifyAsync(cancellationToken)).IsWhole);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{nodes} node(s): {Accounts * PostsPerAccount} posts, {killed} processes killed, {await db.DeliveryAttempts.CountAsync(cancellationToken)} attempts, 0 lost, 0 doubled.");
    }

    /// <summary>Keeps the nodes running, each with its drill, until every drill has killed one and everything is settled. Answers how many died.</summary>
    private static async Task<int> SendUnderFireAsync(IServiceProvider services, IReadOnlyDictionary<string, string?> settings, int nodes, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        var drills = new Queue<(string Point, int After)>(Kills);
        SendingNode Next() => drills.TryDequeue(out var drill) ? SendingNode.Start(settings, drill.Point, drill.After) : SendingNode.Start(settings, null, 0);

        var running = Enumerable.Range(0, nodes).Select(_ => Next()).ToList();
        var killed = 0;
        try
        {
            while (await UnsettledAsync(services, limit.Token) > 0)
            {
                for (var i = 0; i < running.Count; i++)
                {
                    if (running[i].HasExited)
                    {
                        Assert.True(running[i].WasKilled, $"A node with the drill “{running[i].Drill}” stopped by itself: {await running[i].LastWordsAsync()}");
                        killed++;
                        running[i].Dispose();
                        running[i] = Next();
                    }
                }

                await Task.Delay(TimeSpan.FromMilliseconds(250), TimeProvider.System, limit.Token);
            }
        }
        finally
        {
            running.ForEach(node => node.Dispose());
        }

        return killed;
    }

    private static async Task<int> UnsettledAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var db = services.GetRequiredService<CandorDbFactory>().CreateDbContext();
        return await db.Deliveries.CountAsync(delivery => delivery.State != DeliveryState.Published, cancellationToken);
    }

    private static Dictionary<string, string?> Settings(TestDatabase database, int nodes) => new(database.Settings)
    {
        ["Server:Address"] = "http://127.0.0.1:0",
        ["Cluster:Kind"] = nodes > 1 ? "ManyNodes" : "OneNode",
        ["Guard:AllowedPrivateHosts:0"] = "localhost",
        ["Publishing:MediaFolder"] = Path.Combine(Path.GetDirectoryName(database.File)!, "media"),
    };

    private static async Task<List<(AtprotoPerson Person, List<string> Texts)>> SeedAsync(IServiceProvider services, AtprotoServer pds, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var channels = scope.ServiceProvider.GetRequiredService<ChannelsDesk>();
        var desk = scope.ServiceProvider.GetRequiredService<PublishingDesk>();
        var time = TimeProvider.System;
        Actor Colleague(string name, Role role) => new(time.NewId(), name, ActorKind.Person, [new ActorGrant(role)]);
        var (admin, writer, approver) = (Colleague("Alex", Role.Administrator), Colleague("Sam", Role.SocialSpecialist), Colleague("Mara", Role.PrManager));
        var seeded = new List<(AtprotoPerson, List<string>)>();
        for (var account = 0; account < Accounts; account++)
        {
            var person = await pds.CreatePersonAsync("ridge", cancellationToken);
            var fields = new Dictionary<string, string> { ["server"] = pds.Pds.ToString(), ["identifier"] = person.Handle, ["password"] = person.AppPassword };
            var channel = await channels.ConnectAsync(new ConnectRequest { Network = "bluesky", Name = $"Bluesky {account}", Fields = fields }, admin, cancellationToken);
            var texts = Enumerable.Range(1, PostsPerAccount).Select(number => $"Our flu clinic has room today. Notice {number} of desk {account}.").ToList();
            foreach (var text in texts)
            {
                var post = await desk.WriteAsync(new PostEdit { Title = text, Versions = [new VersionEdit { ChannelId = channel.Id, Text = text }] }, writer, cancellationToken);
                post = await desk.AskForApprovalAsync(post.Id, "Checked by hand.", writer, cancellationToken);
                await desk.ApproveAsync(post.Id, post.Hash, null, approver, cancellationToken);
            }

            seeded.Add((person, texts));
        }

        return seeded;
    }
}
