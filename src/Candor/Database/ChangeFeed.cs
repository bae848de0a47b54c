namespace Candor.Database;

/// <summary>Tells whoever subscribed in this process that something was saved. A hint, not a record: the truth is read again.</summary>
public sealed class ChangeFeed
{
    private Action<IReadOnlyList<Change>>? listeners;

    /// <summary>Listens until the answer is disposed. The listener must be quick and must not throw.</summary>
    public IDisposable Listen(Action<IReadOnlyList<Change>> listener)
    {
        Action<IReadOnlyList<Change>>? before, after;
        do
        {
            before = listeners;
            after = before + listener;
        }
        while (Interlocked.CompareExchange(ref listeners, after, before) != before);
        return new Subscription(this, listener);
    }

    /// <summary>Announces saved changes.</summary>
    public void Announce(IReadOnlyList<Change> changes) => listeners?.Invoke(changes);

    private void Forget(Action<IReadOnlyList<Change>> listener)
    {
        Action<IReadOnlyList<Change>>? before, after;
        do
        {
            before = listeners;
            after = before - listener;
        }
        while (Interlocked.CompareExchange(ref listeners, after, before) != before);
    }

    private sealed class Subscription(ChangeFeed feed, Action<IReadOnlyList<Change>> listener) : IDisposable
    {
        public void Dispose() => feed.Forget(listener);
    }
}
