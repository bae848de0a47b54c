using System.Runtime.CompilerServices;
using System.Text;

namespace Candor.Networks.Mastodon;

/// <summary>Reads server-sent events until they end, fail or fall silent.</summary>
internal static class ServerEvents
{
    /// <summary>The longest event that is read, in UTF-16 units; a longer one ends the stream.</summary>
    private const int LongestEvent = 1_000_000;

    /// <summary>Mastodon sends <c>:thump</c> every 15 seconds; after six missed ones nobody is there.</summary>
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(90);

    public static async IAsyncEnumerable<StreamEvent> ReadAsync(Stream body, TimeProvider time, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(body, Encoding.UTF8);
        var buffer = new char[4096];
        var line = new StringBuilder();
        var name = "";
        var data = new StringBuilder();
        while (await SomeAsync(reader, buffer, time, cancellationToken) is var count and > 0)
        {
            for (var at = 0; at < count; at++)
            {
                if (buffer[at] != '\n')
                {
                    line.Append(buffer[at]);
                    continue;
                }

                var whole = line.ToString().TrimEnd('\r');
                line.Clear();
                if (whole.Length == 0 && data.Length > 0)
                {
                    yield return new StreamEvent(name, data.ToString());
                }

                name = whole.Length == 0 ? "" : Field(whole, "event") ?? name;
                Append(data, whole);
            }

            if (line.Length + data.Length > LongestEvent)
            {
                yield break;
            }
        }
    }

    private static void Append(StringBuilder data, string line)
    {
        if (line.Length == 0)
        {
            data.Clear();
        }
        else if (Field(line, "data") is { } more)
        {
            data.Append(data.Length > 0 ? "\n" : "").Append(more);
        }
    }

    /// <summary>Characters read; 0 at the end, after a failure, and after too long a silence.</summary>
    private static async Task<int> SomeAsync(StreamReader reader, char[] buffer, TimeProvider time, CancellationToken cancellationToken)
    {
        using var silence = new CancellationTokenSource(LongestSilence, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(silence.Token, cancellationToken);
        try
        {
            return await reader.ReadAsync(buffer, either.Token);
        }
        catch (Exception failure) when (failure is IOException or HttpRequestException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return 0;
        }
    }

    private static string? Field(string line, string name)
        => line.StartsWith(name + ":", StringComparison.Ordinal) ? line[(name.Length + 1)..].TrimStart(' ') : null;
}
