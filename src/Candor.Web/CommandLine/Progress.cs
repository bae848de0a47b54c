using System.Globalization;

namespace Candor.Web.CommandLine;

/// <summary>Says on standard error how far a verb is, once it takes longer than two seconds.</summary>
internal sealed class Progress(Terminal terminal, string verb) : IProgress<long>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly long begun = terminal.Time.GetTimestamp();
    private TimeSpan due = Patience;
    private long done;

    public void OneMore() => Report(done + 1);

    public void Report(long value)
    {
        done = value;
        var passed = terminal.Time.GetElapsedTime(begun);
        if (passed < due)
        {
            return;
        }

        due = passed + Patience;
        terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"candor {verb}: {done:N0} done in {passed.TotalSeconds:N0} s …"));
    }
}
