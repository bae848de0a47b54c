using System.Globalization;

namespace Candor.Web.Look;

/// <summary>
/// Cuts a text at the edges of its marks. Marks may overlap, reach beyond the text or fall inside a character that people
/// see as one; the pieces joined are always the text, and no piece splits such a character.
/// </summary>
internal static class Marks
{
    public static IReadOnlyList<MarkedPiece> Cut(string text, IReadOnlyCollection<Mark> marks)
    {
        if (text.Length == 0)
        {
            return [];
        }

        if (marks.Count == 0)
        {
            return [new MarkedPiece(text, null, null)];
        }

        var whole = WholeCharacters(text, marks);
        int[] edges = [.. whole.SelectMany(mark => new[] { mark.Start, mark.End }).Append(0).Append(text.Length).Distinct().Order()];
        var pieces = new List<MarkedPiece>(edges.Length);
        for (var i = 1; i < edges.Length; i++)
        {
            pieces.Add(Piece(text, whole, edges[i - 1], edges[i]));
        }

        return pieces;
    }

    private static List<Mark> WholeCharacters(string text, IEnumerable<Mark> marks)
    {
        var starts = StringInfo.ParseCombiningCharacters(text);
        var whole = new List<Mark>();
        foreach (var mark in marks)
        {
            var start = Floor(starts, Math.Clamp(mark.Start, 0, text.Length), text.Length);
            var end = Ceiling(starts, Math.Clamp(mark.End, 0, text.Length), text.Length);
            if (start < end)
            {
                whole.Add(mark with { Start = start, End = end });
            }
        }

        return whole;
    }

    private static MarkedPiece Piece(string text, List<Mark> marks, int start, int end)
    {
        var over = marks.FindAll(mark => mark.Start <= start && end <= mark.End);
        if (over.Count == 0)
        {
            return new MarkedPiece(text[start..end], null, null);
        }

        var says = string.Join(" · ", over.Select(mark => mark.Says).Where(words => words is not null).Distinct());
        return new MarkedPiece(text[start..end], over.Max(mark => mark.Tone), says.Length == 0 ? null : says);
    }

    private static int Floor(int[] starts, int at, int length)
    {
        if (at == length)
        {
            return length;
        }

        var found = Array.BinarySearch(starts, at);
        return found >= 0 ? at : starts[~found - 1];
    }

    private static int Ceiling(int[] starts, int at, int length)
    {
        if (at == length)
        {
            return length;
        }

        var found = Array.BinarySearch(starts, at);
        return found >= 0 ? at : ~found < starts.Length ? starts[~found] : length;
    }
}
