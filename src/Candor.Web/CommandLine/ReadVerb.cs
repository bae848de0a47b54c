using System.CommandLine;
using System.Text;
using Candor.Language;
using Candor.Web.CommandLine.Lines;

namespace Candor.Web.CommandLine;

/// <summary><c>read</c>: what Candor makes of these texts.</summary>
internal static class ReadVerb
{
    private static readonly Argument<string> File = LineSource.Argument(TextLine.Shape);

    public static Command Build(Terminal terminal) =>
        new Command("read", "Reads texts: language, feeling, what is asked, topics, urgency, emergencies, identifiers.")
        {
            File,
            CandorCommand.Json(),
        }
        .Does(terminal, (parsed, cancellationToken) =>
            Answers.WriteAsync(terminal, "read", parsed.GetRequiredValue(File), TextLine.Parse, Answer, cancellationToken));

    private static byte[] Answer(TextLine line) => Encoding.UTF8.GetBytes(ReadingJson.Write(line.Id, Reader.Default.Read(line.Text)));
}
