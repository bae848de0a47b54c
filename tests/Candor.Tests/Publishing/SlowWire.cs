namespace Candor.Tests.Publishing;

/// <summary>One node's wire to its network, on which a call can be held up: the node, or the network, stands still for a while.</summary>
internal sealed class SlowWire
{
    private Stall? request;
    private Stall? answer;

    /// <summary>The next call is held up on its way there; it arrives also when nobody waits for it any more.</summary>
    public Stall HoldRequest() => request = new Stall();

    /// <summary>The answer to the next call is held up on its way back.</summary>
    public Stall HoldAnswer() => answer = new Stall();

    /// <summary>Lets a request through; answers what may still take it back.</summary>
    public async Task<CancellationToken> GoAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref request, null) is not { } stall)
        {
            return cancellationToken;
        }

        await stall.PassAsync();
        return CancellationToken.None;
    }

    /// <summary>Lets an answer through.</summary>
    public Task ReturnAsync() => Interlocked.Exchange(ref answer, null) is { } stall ? stall.PassAsync() : Task.CompletedTask;

    internal sealed class Stall
    {
        private readonly TaskCompletionSource arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource free = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Done when a call is held up here.</summary>
        public Task Arrived => arrived.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

        public void LetGo() => free.SetResult();

        public Task PassAsync()
        {
            arrived.SetResult();
            return free.Task;
        }
    }
}
