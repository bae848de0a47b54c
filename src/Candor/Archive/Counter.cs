namespace Candor.Archive;

/// <summary>Says now and then how far the work is.</summary>
internal sealed class Counter(IProgress<long>? progress)
{
    private const int Step = 1000;
    private long count;

    public void OneMore()
    {
        if (++count % Step == 0)
        {
            progress?.Report(count);
        }
    }
}
