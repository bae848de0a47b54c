using Candor.Database;
using Candor.Governance;
using Candor.Inbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Candor.Bench.Inbox;

/// <summary>
/// The same pages by page number, as most lists do it (OFFSET and LIMIT), and exact counts. It joins neither channel nor
/// owner, so it has less to do than the list it is measured beside.
/// </summary>
internal sealed class OffsetPeer(BenchReport report)
{
    private const int PageSize = 40;
    private const int Rounds = 15;

    private static readonly Actor Colleague = new(Guid.Empty, "Colleague", ActorKind.Person, [new ActorGrant(Role.SocialSpecialist)]);

    /// <summary>Takes turns: the cursor, then the page number, on the same page; both must give the same rows.</summary>
    public async Task RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        foreach (var page in new[] { 1, 25, 100, 250, 500, 2500 })
        {
            var cursor = await CursorAsync(services, page, cancellationToken);
            if (page > 1 && cursor is null)
            {
                break;
            }

            var (ours, theirs) = (new Timings($"page {page}: cursor"), new Timings($"page {page}: OFFSET"));
            for (var round = 0; round < Rounds; round++)
            {
                var byCursor = await Timed.CallAsync(services, ours, scope => scope.GetRequiredService<InboxList>().PageAsync(new InboxQuery { After = cursor }, Colleague, cancellationToken), one => one.Rows.Count);
                var byNumber = await Timed.CallAsync(services, theirs, scope => Open(scope).OrderByDescending(one => one.Rank).ThenByDescending(one => one.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken), one => one.Count);
                if (!byCursor.Rows.Select(row => row.Id).SequenceEqual(byNumber.Select(one => one.Id)))
                {
                    report.Faults.Add($"page {page}: the cursor gives other rows than OFFSET");
                }
            }

            Tell(ours, theirs, $"OFFSET / cursor, page {page}, p50");
        }

        await CountAsync(services, cancellationToken);
    }

    private async Task CountAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var (ours, theirs) = (new Timings("six counts, capped"), new Timings("one exact count of what is open"));
        for (var round = 0; round < Rounds; round++)
        {
            await Timed.CallAsync(services, ours, scope => scope.GetRequiredService<InboxList>().CountsAsync(Colleague, cancellationToken), one => one.Open);
            await Timed.CallAsync(services, theirs, scope => Open(scope).CountAsync(cancellationToken), one => one);
        }

        Tell(ours, theirs, "one exact count / six capped counts, p50");
    }

    private void Tell(Timings ours, Timings theirs, string ratio)
    {
        var (one, other) = (ours.Line(), theirs.Line());
        report.Lines.AddRange([one, other]);
        report.Figures[ratio] = Math.Round(other.P50 / one.P50, 2);
    }

    private static async Task<string?> CursorAsync(IServiceProvider services, int page, CancellationToken cancellationToken)
    {
        if (page == 1)
        {
            return null;
        }

        await using var scope = services.CreateAsyncScope();
        var last = await Open(scope.ServiceProvider).OrderByDescending(one => one.Rank).ThenByDescending(one => one.Id).Skip(((page - 1) * PageSize) - 1).Select(one => new { one.Rank, one.Id }).FirstOrDefaultAsync(cancellationToken);
        return last is null ? null : $"{last.Rank}.{last.Id:N}";
    }

    private static IQueryable<Conversation> Open(IServiceProvider scope)
        => scope.GetRequiredService<CandorDb>().Conversations.AsNoTracking().Where(one => one.State != ConversationState.Closed);
}
