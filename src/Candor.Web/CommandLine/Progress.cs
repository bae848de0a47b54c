using System.Globalization;

namespace Candor.Web.CommandLine;

/// <summary>Says on standard error how far a verb is, once it takes longer than two seconds.</summary>
internal sealed class Progress(Terminal terminal, string verb)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly long begun = terminal.Time.GetTimestamp();
    private TimeSpan due = Patience;
    private long done;

    public async Task OneMoreAsync()
    {
        done++;
        var passed = terminal.Time.GetElapsedTime(begun);
        if (passed < due)
        {
            return;
        }

        due = passed + Patience;
        await terminal.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"candor {verb}: {done:N0} done in {passed.TotalSeconds:N0} s …"));
    }
}
