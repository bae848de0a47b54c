namespace Candor.Networks.Practice;

/// <summary>What the world knows: everything said, in the order it was heard, and who liked what. Not thread-safe; the world locks.</summary>
internal sealed class PracticeState
{
    private readonly Dictionary<string, PracticeKept> byId = [];
    private readonly List<PracticeKept> inOrder = [];

    /// <summary>Everything said, in the order it was heard, with what was deleted since.</summary>
    public IReadOnlyList<PracticeKept> Heard => inOrder;

    /// <summary>How many arrivals of the schedule there were.</summary>
    public int Arrived { get; private set; }

    /// <summary>When the last arrival came; null before the first.</summary>
    public DateTimeOffset? LastArrival { get; private set; }

    /// <summary>What was said under the id, also when it was deleted since.</summary>
    public PracticeKept? Find(string? id) => id is null ? null : byId.GetValueOrDefault(id);

    /// <summary>The same, when it still stands.</summary>
    public PracticeKept? Standing(string? id) => Find(id) is { Deleted: false } kept ? kept : null;

    /// <summary>Whether the line would change anything: a repeated one does not, nor one about a post that is gone.</summary>
    public bool Takes(PracticeLine line) => line switch
    {
        { Said: { } said } => Find(said.Id) is null && (said.InReplyTo is null || Standing(said.InReplyTo) is not null),
        { Liked: { } mark } => Standing(mark.Post) is { } kept && !kept.LikedBy.Contains(mark.By),
        { Reposted: { } mark } => Standing(mark.Post) is { } kept && !kept.RepostedBy.Contains(mark.By),
        { Deleted: { } mark } => Standing(mark.Post) is not null,
        _ => false,
    };

    public void Apply(PracticeLine line)
    {
        switch (line)
        {
            case { Said: { } said }:
                Hear(said);
                break;
            case { Liked: { } mark }:
                Find(mark.Post)?.LikedBy.Add(mark.By);
                break;
            case { Reposted: { } mark }:
                Find(mark.Post)?.RepostedBy.Add(mark.By);
                break;
            case { Deleted: { } mark }:
                Find(mark.Post)?.Deleted = true;
                break;
        }
    }

    /// <summary>The thread of an item as the network shows it: each post followed by its answers, oldest first.</summary>
    public IEnumerable<PracticeKept> Thread(PracticeKept of)
    {
        var root = Find(of.Said.Thread) ?? of;
        return Below(root);
    }

    private static IEnumerable<PracticeKept> Below(PracticeKept kept)
    {
        var waiting = new Stack<PracticeKept>([kept]);
        while (waiting.TryPop(out var next))
        {
            if (!next.Deleted)
            {
                yield return next;
            }

            foreach (var answer in next.Answers.OrderByDescending(answer => answer.Said.At))
            {
                waiting.Push(answer);
            }
        }
    }

    private void Hear(PracticeSaying said)
    {
        if (byId.ContainsKey(said.Id))
        {
            return;
        }

        var kept = new PracticeKept(said, inOrder.Count + 1);
        byId.Add(said.Id, kept);
        inOrder.Add(kept);
        Find(said.InReplyTo)?.Answers.Add(kept);
        if (said.Arrival is { } number)
        {
            Arrived = Math.Max(Arrived, number + 1);
            LastArrival = said.At;
        }
    }
}
