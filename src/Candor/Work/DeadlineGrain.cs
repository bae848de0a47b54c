using Candor.Inbox;
using Orleans;

namespace Candor.Work;

internal sealed class DeadlineGrain(Deadlines deadlines) : Grain, IDeadlineGrain
{
    public Task Look() => deadlines.LookAsync(this.GetPrimaryKey(), CancellationToken.None);
}
