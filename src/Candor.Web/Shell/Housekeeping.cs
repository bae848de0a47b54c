namespace Candor.Web.Shell;

/// <summary>Removes what has had its time, once an hour.</summary>
internal sealed partial class Housekeeping(KeptAnswers answers, TimeProvider time, ILogger<Housekeeping> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        do
        {
            try
            {
                await answers.SweepAsync(stoppingToken);
            }
#pragma warning disable CA1031 // The top of a worker: the next hour is another try.
            catch (Exception fault) when (fault is not OperationCanceledException)
#pragma warning restore CA1031
            {
                SweepFailed(logger, fault);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(EventId = 910, Level = LogLevel.Warning, Message = "Removing old answers failed; the next hour tries again.")]
    private static partial void SweepFailed(ILogger logger, Exception fault);
}
