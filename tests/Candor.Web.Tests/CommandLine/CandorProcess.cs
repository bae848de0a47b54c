using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Candor.Web.Tests.CommandLine;

/// <summary>The real program, run to its end.</summary>
/// <param name="ExitCode">How it ended.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error, without the lines that say how far it is: a busy machine makes more of them.</param>
internal sealed partial record CandorProcess(int ExitCode, string Output, string Error)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static Task<CandorProcess> RunAsync(string[] arguments, string input = "", DeskFolder? desk = null) =>
        RunAsync(arguments, Encoding.UTF8.GetBytes(input), desk);

    public static async Task<CandorProcess> RunAsync(string[] arguments, byte[] input, DeskFolder? desk = null)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        using var process = Start(arguments, desk);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var error = process.StandardError.ReadToEndAsync(limit.Token);
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input, limit.Token);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program ended before it had read everything, as it may.
        }

        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }

        return new CandorProcess(process.ExitCode, await output, WithoutProgress(await error));
    }

    public static string WithoutProgress(string error) => Progress().Replace(error, "");

    /// <summary>Starts it and leaves its streams to the caller.</summary>
    public static Process Start(string[] arguments, DeskFolder? desk = null)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "Candor.Web.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = desk?.Path ?? "",
        };
        foreach (var (name, value) in desk?.Settings ?? [])
        {
            start.Environment[$"CANDOR__{name}"] = value;
        }

        return Process.Start(start)!;
    }

    [GeneratedRegex("^candor [a-z ]+: [0-9,]+ done in [0-9,]+ s …\\n", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Progress();
}
