using Candor.Inbox;
using Microsoft.EntityFrameworkCore;

namespace Candor.Database;

/// <summary>Reading the inbox in each database's own way: its list in order, and text search.</summary>
public abstract partial class CandorDb
{
    /// <summary>Most items that one search looks at, newest first.</summary>
    protected const int SearchDepth = 2000;

    /// <summary>
    /// The conversations for a list that is read in its order: those that are not closed, or all. Found by walking one index
    /// that holds every column that lists are narrowed by, so that a row is only fetched when it is shown.
    /// </summary>
    internal abstract IQueryable<Conversation> Listed(bool closedToo);

    /// <summary>The conversations in which one item has all the words, each as it stands or as the beginning of one.</summary>
    internal abstract IQueryable<Conversation> Saying(string words);

    /// <summary>The words of a query: letters and digits only, so that no operator of a search language gets through.</summary>
    protected static IReadOnlyList<string> Words(string query)
    {
        query = KeepableText.Of(query);
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
