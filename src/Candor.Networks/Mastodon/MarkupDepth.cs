namespace Candor.Networks.Mastodon;

/// <summary>How deep markup nests at most, by counting alone; never less than a parser would find.</summary>
internal static class MarkupDepth
{
    private static readonly string[] Childless = ["br", "img", "hr", "wbr"];

    public static int Of(ReadOnlySpan<char> html)
    {
        var (depth, deepest) = (0, 0);
        for (var at = html.IndexOf('<'); at >= 0 && at + 1 < html.Length;)
        {
            var tag = html[(at + 1)..];
            if (tag[0] == '/')
            {
                depth = Math.Max(0, depth - 1);
            }
            else if (char.IsAsciiLetter(tag[0]) && !IsChildless(tag))
            {
                deepest = Math.Max(deepest, ++depth);
            }

            var next = tag.IndexOf('<');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return deepest;
    }

    private static bool IsChildless(ReadOnlySpan<char> tag)
    {
        foreach (var name in Childless)
        {
            if (tag.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (tag.Length == name.Length || !char.IsAsciiLetterOrDigit(tag[name.Length])))
            {
                return true;
            }
        }

        return false;
    }
}
