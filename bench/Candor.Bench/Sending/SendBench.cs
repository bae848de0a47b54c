using Candor.Channels;
using Candor.Database;
using Candor.Governance;
using Candor.Networks.Practice;
using Candor.Publishing;
using Candor.Web.Shell;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Candor.Bench.Sending;

/// <summary>Approved posts that are all due at the same second, through the running program; then counted on the network itself.</summary>
internal static class SendBench
{
    private const int WarmUpPosts = 10;
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    public static async Task<BenchReport> RunAsync(BenchArguments arguments, CancellationToken cancellationToken)
    {
        var report = new BenchReport(arguments);
        await using var database = await BenchDatabase.OpenAsync(arguments, cancellationToken);
        await using var app = await CandorHost.StartAsync(
            new HostStart
            {
                Settings = database.Settings,
                Compose = builder => builder.Services.Configure<PracticeOptions>(practice => (practice.History, practice.Arrivals, practice.Answers) = (false, false, false)),
            },
            cancellationToken);
        var (channels, due) = await PrepareAsync(app.Services, report, arguments, cancellationToken);
        await SettledAsync(app.Services, channels, cancellationToken);
        await TellAsync(app.Services, report, arguments, due, cancellationToken);
        return report;
    }

    /// <summary>Connects the channels and approves the posts, all due once the last of them can be.</summary>
    private static async Task<(List<Guid> Channels, Instant Due)> PrepareAsync(IServiceProvider services, BenchReport report, BenchArguments arguments, CancellationToken cancellationToken)
    {
        var time = TimeProvider.System;
        var admin = new Actor(time.NewId(), "Alex", ActorKind.Person, [new ActorGrant(Role.Administrator)]);
        var channels = new List<Guid>();
        for (var i = 0; i < arguments.Channels; i++)
        {
            await using var scope = services.CreateAsyncScope();
            var fields = new Dictionary<string, string> { ["handle"] = $"mercyridge{i}", ["name"] = $"Mercy Ridge {i}" };
            channels.Add((await scope.ServiceProvider.GetRequiredService<ChannelsDesk>().ConnectAsync(new ConnectRequest { Network = "practice", Name = $"Practice {i}", Fields = fields }, admin, cancellationToken)).Id);
        }

        var start = time.GetTimestamp();
        for (var i = 0; i < WarmUpPosts; i++)
        {
            await ApproveAsync(services, channels[i % channels.Count], $"A first word of desk {i}.", null, cancellationToken);
        }

        await SettledAsync(services, channels, cancellationToken);
        var each = time.GetElapsedTime(start) / WarmUpPosts;
        var due = time.Now() + Duration.FromTimeSpan((each * arguments.Posts * 1.5) + TimeSpan.FromSeconds(10));
        start = time.GetTimestamp();
        for (var i = 0; i < arguments.Posts; i++)
        {
            await ApproveAsync(services, channels[i % channels.Count], $"Our flu clinic has room today. Notice {i}.", due, cancellationToken);
        }

        report.Figures["posts written, checked and approved per second"] = Math.Round(arguments.Posts / time.GetElapsedTime(start).TotalSeconds, 1);
        if (time.Now() > due)
        {
            report.Faults.Add("the posts were due before all of them were approved: run it again on a quieter machine");
        }

        return (channels, due);
    }

    private static async Task ApproveAsync(IServiceProvider services, Guid channel, string text, Instant? due, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var desk = scope.ServiceProvider.GetRequiredService<PublishingDesk>();
        var writer = new Actor(channel, "Sam", ActorKind.Person, [new ActorGrant(Role.SocialSpecialist)]);
        var approver = new Actor(Guid.Empty, "Mara", ActorKind.Person, [new ActorGrant(Role.PrManager)]);
        var edit = new PostEdit { Title = text, Zone = "UTC", LocalAt = due?.InUtc().LocalDateTime, Versions = [new VersionEdit { ChannelId = channel, Text = text }] };
        var post = await desk.WriteAsync(edit, writer, cancellationToken);
        post = await desk.AskForApprovalAsync(post.Id, "Checked by hand.", writer, cancellationToken);
        await desk.ApproveAsync(post.Id, post.Hash, null, approver, cancellationToken);
    }

    /// <summary>Waits until nothing of the channels is on its way any more.</summary>
    private static async Task SettledAsync(IServiceProvider services, List<Guid> channels, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        while (true)
        {
            await using var db = services.GetRequiredService<CandorDbFactory>().CreateDbContext();
            if (!await db.DueWork.AnyAsync(work => channels.Contains(work.OwnerId), limit.Token))
            {
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System, limit.Token);
        }
    }

    private static async Task TellAsync(IServiceProvider services, BenchReport report, BenchArguments arguments, Instant due, CancellationToken cancellationToken)
    {
        await using var db = services.GetRequiredService<CandorDbFactory>().CreateDbContext();
        var attempts = await db.DeliveryAttempts.Join(db.Deliveries.Where(delivery => delivery.DueAt == due), attempt => attempt.DeliveryId, delivery => delivery.Id, (attempt, _) => attempt).ToListAsync(cancellationToken);
        var late = attempts.ConvertAll(attempt => (attempt.BegunAt - due).TotalMilliseconds);
        var took = attempts.ConvertAll(attempt => ((attempt.EndedAt ?? attempt.BegunAt) - attempt.BegunAt).TotalMilliseconds);
        var states = await db.Deliveries.Where(delivery => delivery.DueAt == due).GroupBy(delivery => delivery.State).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellationToken);
        var there = services.GetRequiredService<PracticeWorld>().Timeline(int.MaxValue).Where(post => post.FromHospital && post.Text.Contains("Notice", StringComparison.Ordinal)).GroupBy(post => post.Text, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var (lost, doubled) = (arguments.Posts - there.Count, there.Values.Sum(count => count - 1));
        report.Lines.Add(Timings.Of("late when the call begins", late).Line());
        report.Lines.Add(Timings.Of("from the call to its record", took).Line());
        report.Figures["attempts"] = attempts.Count;
        report.Figures["sends per second while all are due"] = Math.Round(attempts.Count / (attempts.Max(attempt => attempt.EndedAt ?? attempt.BegunAt) - due).TotalSeconds, 1);
        report.Figures["states"] = string.Join(", ", states.Select(state => $"{state.Key} {state.Count}"));
        report.Figures["there on the network"] = there.Count;
        report.Figures["lost"] = lost;
        report.Figures["doubled"] = doubled;
        if (lost != 0 || doubled != 0)
        {
            report.Faults.Add($"{lost} posts are lost, {doubled} are there twice");
        }
    }
}
