using Microsoft.EntityFrameworkCore;

namespace Candor.Database;

/// <summary>Text search, in each database's own way.</summary>
public abstract partial class CandorDb
{
    /// <summary>Most items that one search looks at, newest first.</summary>
    protected const int SearchDepth = 2000;

    /// <summary>Ids of conversations in which one item has all the words; the last word may be unfinished.</summary>
    internal abstract IQueryable<Guid> SearchConversations(string words);

    /// <summary>The words of a query: letters and digits only, so that no operator of a search language gets through.</summary>
    protected static IReadOnlyList<string> Words(string query)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= query.Length && words.Count < 12; i++)
        {
            var isLetter = i < query.Length && (char.IsLetterOrDigit(query[i]) || char.IsSurrogate(query[i]) || char.GetUnicodeCategory(query[i]) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark);
            if (isLetter && start < 0)
            {
                start = i;
            }
            else if (!isLetter && start >= 0)
            {
                words.Add(query[start..i]);
                start = -1;
            }
        }

        return words;
    }
}
