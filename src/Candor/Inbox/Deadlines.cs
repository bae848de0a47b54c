using Candor.Database;
using Candor.Governance;
using Candor.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Candor.Inbox;

/// <summary>What happens when a reply is not sent in time: the silent owner loses the conversation, then it is escalated.</summary>
public sealed class Deadlines(IDbContextFactory<CandorDb> databases, TimeProvider time, ILogger<Deadlines> logger)
{
    /// <summary>Steps of escalation before it stays at the top.</summary>
    public const int Steps = 3;

    private static readonly Duration BetweenSteps = Duration.FromMinutes(30);

    /// <summary>Looks at one conversation whose deadline may have passed. Does nothing when it has not, so it may be called at any time, any number of times.</summary>
    public async Task LookAsync(Guid conversationId, CancellationToken cancellationToken)
    {
        await using var db = databases.CreateDbContext();
        var now = time.Now();

        // The conversation first: whoever is quicker between the two looks has moved the work, and after them its version has.
        var conversation = await db.Conversations.SingleOrDefaultAsync(one => one.Id == conversationId, cancellationToken);
        var work = await db.DueWork.SingleOrDefaultAsync(one => one.Kind == DueWorkKind.ReplyDeadline && one.SubjectId == conversationId, cancellationToken);
        if (work is null || work.DueAt > now)
        {
            return;
        }

        if (conversation is null || conversation.State == ConversationState.Closed || conversation.DueAt is null)
        {
            db.DueWork.Remove(work);
            await db.SaveChangesAsync(cancellationToken);
            return;
        }

        conversation.Escalate(null, now);
        if (conversation.OwnerId is not null)
        {
            conversation.ReturnToAll(now);
        }

        if (conversation.Escalation < Steps)
        {
            work.DueAt = conversation.Emergencies != 0 ? now + Duration.FromMinutes(5) : await NextStepAsync(db, now, cancellationToken);
        }
        else
        {
            db.DueWork.Remove(work);
        }

        logger.Escalated(conversationId, conversation.Escalation);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (StaleException)
        {
            // Someone acted on it this moment; it is looked at again when the row is scanned next.
        }
    }

    private static async Task<Instant> NextStepAsync(CandorDb db, Instant now, CancellationToken cancellationToken)
        => (await IntakeSetting.LoadAsync(db, cancellationToken)).Hours.Add(now, BetweenSteps);
}
