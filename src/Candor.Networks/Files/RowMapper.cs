using System.Globalization;
using System.Text.Json;

namespace Candor.Networks.Files;

/// <summary>Makes items of the rows of one file.</summary>
internal sealed class RowMapper(FilePart part, FileReadOptions options)
{
    private readonly JsonFields json = new();
    private long withoutDate;
    private long unreadableLetters;

    /// <summary>The item of a JSON row, or why there is none.</summary>
    public FileRow Map(JsonElement row, long line)
    {
        try
        {
            return row.ValueKind == JsonValueKind.Object ? Map(json.Of(row), line) : part.Bad(line, "not an object; write {\"id\": \"1\", \"text\": \"…\"}");
        }
        catch (InvalidOperationException)
        {
            // What System.Text.Json says of \ud800 alone, and of bytes that are no UTF-8.
            return part.Bad(line, "a text in it is broken (half a character, or bytes that are no UTF-8)");
        }
    }

    /// <summary>The item of a row, or why there is none.</summary>
    public FileRow Map(FileFields fields, long line)
    {
        var text = CleanText.Of(Words(fields));
        var (stars, wrongRating) = FileRatings.Read(fields);
        var (at, wrongDate) = When(fields);
        var wrong = text.Length == 0 ? "no text; put the comment in a column named text"
            : text.Length > options.MaxTextLength ? $"the text has {text.Length.ToString("N0", CultureInfo.InvariantCulture)} characters; at most {options.MaxTextLength.ToString("N0", CultureInfo.InvariantCulture)} are taken in"
            : wrongRating ?? wrongDate;
        if (wrong is not null)
        {
            return part.Bad(line, wrong);
        }

        unreadableLetters += text.Contains('\uFFFD') ? 1 : 0;
        var id = part.Ids.Of(fields, text);
        var answers = RowIds.Reference(fields, fields[FileColumn.InReplyTo]);
        return new FileRow.Good(new IncomingItem
        {
            Id = id,
            Kind = KindOf(fields, stars, answers),
            Author = AuthorOf(fields, id),
            Text = text,
            PostedAt = at!.Value,
            Url = Uri.TryCreate(fields[FileColumn.Url]?.Trim(), UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url : null,
            InReplyToId = answers,
            ThreadId = part.Ids.ThreadOf(id, answers),
            Language = LanguageOf(fields[FileColumn.Language]),
            Rating = stars,
        }, line);
    }

    /// <summary>What a person should know after the last row.</summary>
    public IEnumerable<FileRow> Remarks()
    {
        if (unreadableLetters > 0)
        {
            yield return new FileRow.Remark(string.Create(
                CultureInfo.InvariantCulture, $"{part.Name}: {unreadableLetters:N0} rows hold letters that could not be read and are shown as \uFFFD; the file is not clean UTF-8."));
        }

        if (withoutDate > 0)
        {
            yield return new FileRow.Remark(string.Create(
                CultureInfo.InvariantCulture, $"{part.Name}: {withoutDate:N0} rows have no date; they are given the file's own, {part.WrittenAt:yyyy-MM-dd HH:mm} UTC."));
        }
    }

    private static string Words(FileFields fields) => (fields[FileColumn.Title], fields[FileColumn.Text]) switch
    {
        ({ } title, { } text) when title.Trim() != text.Trim() => $"{title.Trim()}\n\n{text}",
        (var title, var text) => text ?? title ?? "",
    };

    private (DateTimeOffset? At, string? Reason) When(FileFields fields)
    {
        if (fields[FileColumn.Date] is { } cell)
        {
            return FileDates.Read(cell, options);
        }

        withoutDate++;
        return (part.WrittenAt, null);
    }

    private static ItemKind KindOf(FileFields fields, int? stars, string? answers) =>
        Enum.TryParse<ItemKind>(fields[FileColumn.Kind]?.Trim(), ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind
        : stars is not null || fields[FileColumn.FriendsAndFamily] is not null ? ItemKind.Review
        : answers is not null ? ItemKind.Reply
        : ItemKind.Post;

    private static Author AuthorOf(FileFields fields, string id)
    {
        var name = fields[FileColumn.Author] is { } cell ? CleanText.Of(cell) : "";
        var handle = name.TrimStart('@');

        // Two people who gave no name are two people.
        return handle.Length == 0
            ? new Author(CleanText.Of(fields[FileColumn.AuthorId] ?? $"anonymous:{id}"), "anonymous")
            : new Author(CleanText.Of(fields[FileColumn.AuthorId] ?? handle), handle, name);
    }

    private static string? LanguageOf(string? cell) =>
        cell?.Trim() is { Length: >= 2 } text && char.IsAsciiLetter(text[0]) && char.IsAsciiLetter(text[1]) && (text.Length == 2 || text[2] is '-' or '_')
            ? text[..2].ToLowerInvariant()
            : null;
}
