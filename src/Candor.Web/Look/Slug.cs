using System.Text;

namespace Candor.Web.Look;

/// <summary>Ids for parts of a page, made of the words they carry, the same on every render.</summary>
internal static class Slug
{
    public static string Of(string prefix, string words)
    {
        var text = new StringBuilder(prefix);
        var gap = true;
        foreach (var letter in words)
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                text.Append(gap ? "-" : "").Append(char.ToLowerInvariant(letter));
                gap = false;
            }
            else
            {
                gap = true;
            }
        }

        return text.ToString();
    }
}
