namespace Candor.Networks.Files;

/// <summary>Something to read rows from: a file, or a file inside an archive. It can be opened again and again.</summary>
/// <param name="Name">What a person calls it, for messages.</param>
/// <param name="Inside">Its name inside an archive; null outside one.</param>
/// <param name="WrittenAt">When it was last written: the time of rows that have none.</param>
/// <param name="Open">Opens it at the start, for reading in order.</param>
internal sealed record FilePart(string Name, string? Inside, DateTimeOffset WrittenAt, Func<Stream> Open)
{
    /// <summary>The ids given so far; the parts of an archive share theirs.</summary>
    public RowIds Ids { get; init; } = new();

    public FileUnreadableException Unreadable(long? line, string reason, Exception? inner = null) => new(Name, line, reason, inner);

    public FileRow.Bad Bad(long line, string reason) => new(line, reason, Inside);
}
