namespace Candor.Web.CommandLine.Lines;

/// <summary>One line of input: its file, its number from one, its bytes (valid UTF-8) without the line's end.</summary>
internal sealed record Line(string File, long Number, ReadOnlyMemory<byte> Bytes)
{
    public BadInputException Wrong(string reason) => new($"{File}, line {Number}: {reason}");
}
