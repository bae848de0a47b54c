namespace Candor.Networks.Practice;

/// <content>How the world moves on with the clock. Everything here is called under the lock.</content>
public sealed partial class PracticeWorld
{
    private void Advance()
    {
        var now = time.GetUtcNow();
        Open(now);
        if (now - nextArrival > options.CatchUp)
        {
            nextArrival = now + crowd.Gap(state.Arrived);
        }

        while (NextDue() is { } next && next <= now)
        {
            if (options.Arrivals && nextArrival == next)
            {
                Hear(crowd.Arrival(state.Arrived, next).Said!);
                nextArrival = next + crowd.Gap(state.Arrived);
            }
            else
            {
                Happen(due.Dequeue());
            }
        }
    }

    private DateTimeOffset? NextDue()
    {
        DateTimeOffset? waiting = due.TryPeek(out _, out var first) ? first.At : null;
        return options.Arrivals && (waiting is null || nextArrival <= waiting) ? nextArrival : waiting;
    }

    private void Open(DateTimeOffset now)
    {
        if (log is not null)
        {
            return;
        }

        (log, var lines) = PracticeLog.Open(options.File);
        if (lines is not [{ Opened: { } opening }, ..])
        {
            opening = new PracticeOpening(1, options.Seed, options.History, now);
            Happen(new PracticeLine { Opened = opening });
        }

        start = opening.At;
        crowd = new PracticeCrowd(opening.Seed, options, PracticeScript.Default);
        chance = new PracticeChance(opening.Seed);
        foreach (var line in lines)
        {
            Remember(line);
        }

        // History waits in the queue like everything else, so that answers to it fall between in the order of time.
        foreach (var line in opening.History ? crowd.Before(start) : [])
        {
            Expect(line);
        }

        nextArrival = (state.LastArrival ?? start) + crowd.Gap(state.Arrived);
    }

    private PracticeKept Hear(PracticeSaying said)
    {
        Happen(new PracticeLine { Said = said });
        return state.Find(said.Id)!;
    }

    private void Happen(PracticeLine line)
    {
        if (line.Opened is null && !state.Takes(line))
        {
            return;
        }

        log!.Append(line);
        Remember(line);
        heardMore.TrySetResult();
        heardMore = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private void Remember(PracticeLine line)
    {
        state.Apply(line);
        if (line.Said is not { } said || state.Find(said.Id) is not { } kept)
        {
            return;
        }

        foreach (var next in crowd.Because(kept, state))
        {
            Expect(next);
        }
    }

    private void Expect(PracticeLine line)
    {
        if (state.Takes(line) || line.Said?.InReplyTo is not null)
        {
            due.Enqueue(line, (line.At, order++));
        }
    }
}
