using System.CommandLine;
using System.Text;
using Candor.Language;
using Candor.Web.CommandLine.Lines;

namespace Candor.Web.CommandLine;

/// <summary><c>redact</c>: the same texts with each identifier replaced by its kind.</summary>
internal static class RedactVerb
{
    private static readonly Argument<string> File = LineSource.Argument(TextLine.Shape);

    public static Command Build(Terminal terminal) =>
        new Command("redact", "Replaces what could identify a person by its kind, such as [PERSON].")
        {
            File,
            CandorCommand.Json(),
        }
        .Does(terminal, (parsed, cancellationToken) =>
            Answers.WriteAsync(terminal, "redact", parsed.GetRequiredValue(File), TextLine.Parse, Answer, cancellationToken));

    private static byte[] Answer(TextLine line) =>
        Encoding.UTF8.GetBytes(ReadingJson.WriteRedacted(line.Id, line.Text, Reader.Default.Read(line.Text).Identifiers));
}
