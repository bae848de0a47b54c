using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Candor.Web.CommandLine;

/// <summary>How a verb answers: a sentence for people, one line of JSON for scripts.</summary>
internal static class Says
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Option<bool> Json { get; } = new("--json") { Description = "Answers in JSON" };

    public static async Task AnswerAsync<T>(Terminal terminal, ParseResult parsed, string words, T answer)
    {
        await using StreamWriter output = new(terminal.Output, leaveOpen: true);
        await output.WriteLineAsync(parsed.GetValue(Json) ? JsonSerializer.Serialize(answer, Plain) : words);
    }
}
