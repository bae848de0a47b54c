using System.Diagnostics;

namespace Candor.Web.Tests.Sending;

/// <summary>The real program as a process of its own, which may kill itself at a point of sending.</summary>
internal sealed class SendingNode : IDisposable
{
    private readonly Process process;
    private readonly Task<string> error;

    private SendingNode(Process process, string? drill)
    {
        this.process = process;
        Drill = drill;
        error = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEndAsync();
    }

    /// <summary>The point at which it kills itself; null when it does not.</summary>
    public string? Drill { get; }

    public bool HasExited => process.HasExited;

    /// <summary>Whether it died of SIGKILL, as the drill wants.</summary>
    public bool WasKilled => process.HasExited && process.ExitCode == 128 + 9;

    public static SendingNode Start(IReadOnlyDictionary<string, string?> settings, string? killAt, int killAfter)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Candor.Web.dll"), "serve"])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var (name, value) in settings.Where(setting => setting.Value is not null))
        {
            start.Environment["CANDOR__" + name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        if (killAt is not null)
        {
            start.Environment["CANDOR__Drill__KillAt"] = killAt;
            start.Environment["CANDOR__Drill__KillAfter"] = killAfter.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return new SendingNode(Process.Start(start)!, killAt);
    }

    /// <summary>What it said on its way out, for the message of a test that fails.</summary>
    public async Task<string> LastWordsAsync()
    {
        var said = await error;
        return said.Length > 2000 ? said[^2000..] : said;
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }

        process.Dispose();
    }
}
