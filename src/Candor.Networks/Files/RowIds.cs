using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Candor.Networks.Files;

/// <summary>
/// Gives rows their ids, over all tables of one file or archive. Remembers two numbers per row, so that ids are unique; never the rows.
/// </summary>
internal sealed class RowIds
{
    private const int LongestId = 300;

    // What an id was first used for, and how often a row without id came, both by hash.
    private readonly Dictionary<Int128, Int128> contentOf = [];
    private readonly Dictionary<Int128, int> timesSeen = [];
    private readonly Dictionary<string, string> threadOf = [];

    /// <summary>
    /// The row's own id, or one made from what it says: the same file gives the same ids, so importing it again adds nothing. An id that
    /// comes again with other words (a survey with several questions) gets a tail made from them; a row without id that comes again word
    /// for word gets its number.
    /// </summary>
    public string Of(FileFields fields, string text)
    {
        if (Reference(fields, fields[FileColumn.Id]) is not { } id)
        {
            var content = Hash(fields.InOrder);
            timesSeen[content] = timesSeen.GetValueOrDefault(content) + 1;
            return timesSeen[content] == 1 ? $"row:{content:x32}" : $"row:{content:x32}:{timesSeen[content]}";
        }

        // The words alone tell two answers apart: a corrected date or rating is still the same row.
        var words = Hash([text]);
        return contentOf.TryAdd(Hash([id]), words) || contentOf[Hash([id])] == words ? id : $"{id}~{words:x32}"[..(id.Length + 13)];
    }

    /// <summary>The first post of the thread, as far as it was in the file; null for a row that answers nothing.</summary>
    public string? ThreadOf(string id, string? answers)
    {
        if (answers is null)
        {
            return null;
        }

        var root = threadOf.GetValueOrDefault(answers, answers);
        threadOf[id] = root;
        return root;
    }

    /// <summary>An id as a cell holds it, with its network before it; null for none.</summary>
    public static string? Reference(FileFields fields, string? cell)
    {
        var plain = cell is null ? "" : string.Concat(CleanText.Of(cell).Where(letter => !char.IsControl(letter)));
        if (plain.Length == 0)
        {
            return null;
        }

        var full = fields[FileColumn.Network] is { } network ? $"{network.Trim().ToLowerInvariant()}/{plain}" : plain;
        return full.Length <= LongestId ? full : $"{full[..(char.IsHighSurrogate(full[199]) ? 199 : 200)]}~{Hash([full]):x32}";
    }

    private static Int128 Hash(IEnumerable<string> parts)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', parts)));
        return BinaryPrimitives.ReadInt128BigEndian(hash);
    }
}
