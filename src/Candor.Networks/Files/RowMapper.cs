using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Candor.Networks.Files;

/// <summary>Makes items of the rows of one file. Remembers two numbers per row, so that ids are unique; never the rows.</summary>
internal sealed class RowMapper(FilePart part, FileReadOptions options)
{
    private const int LongestId = 300;

    // What an id was first used for, and how often a row without id came, both by hash.
    private readonly Dictionary<Int128, Int128> contentOf = [];
    private readonly Dictionary<Int128, int> timesSeen = [];
    private readonly Dictionary<string, string> threadOf = [];
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
            // What System.Text.Json says of \ud800 alone.
            return part.Bad(line, "a text in it has half a character (such as \\ud800 without its other half)");
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
        var id = IdOf(fields, text);
        var answers = Reference(fields, fields[FileColumn.InReplyTo]);
        return new FileRow.Good(new IncomingItem
        {
            Id = id,
            Kind = KindOf(fields, stars, answers),
            Author = AuthorOf(fields, id),
            Text = text,
            PostedAt = at!.Value,
            Url = Uri.TryCreate(fields[FileColumn.Url]?.Trim(), UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url : null,
            InReplyToId = answers,
            ThreadId = ThreadOf(id, answers),
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

    /// <summary>
    /// The row's own id, or one made from what it says: the same file gives the same ids, so importing it again adds nothing. An id that
    /// comes again with other words (a survey with several questions) gets a tail made from them; a row without id that comes again word
    /// for word gets its number.
    /// </summary>
    private string IdOf(FileFields fields, string text)
    {
        var content = Hash(fields.InOrder);
        if (Reference(fields, fields[FileColumn.Id]) is not { } id)
        {
            timesSeen[content] = timesSeen.GetValueOrDefault(content) + 1;
            return timesSeen[content] == 1 ? $"row:{content:x32}" : $"row:{content:x32}:{timesSeen[content]}";
        }

        // The words alone tell two answers apart: a corrected date or rating is still the same row.
        var words = Hash([text]);
        return contentOf.TryAdd(Hash([id]), words) || contentOf[Hash([id])] == words ? id : $"{id}~{words:x32}"[..(id.Length + 13)];
    }

    private static string? Reference(FileFields fields, string? cell)
    {
        var plain = cell is null ? "" : string.Concat(CleanText.Of(cell).Where(letter => !char.IsControl(letter)));
        if (plain.Length == 0)
        {
            return null;
        }

        var full = fields[FileColumn.Network] is { } network ? $"{network.Trim().ToLowerInvariant()}/{plain}" : plain;
        return full.Length <= LongestId ? full : $"{full[..200].TrimEnd('\uD800')}~{Hash([full]):x32}";
    }

    private string? ThreadOf(string id, string? answers)
    {
        if (answers is null)
        {
            return null;
        }

        var root = threadOf.GetValueOrDefault(answers, answers);
        threadOf[id] = root;
        return root;
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

    private static Int128 Hash(IEnumerable<string> parts)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', parts)));
        return BinaryPrimitives.ReadInt128BigEndian(hash);
    }
}
