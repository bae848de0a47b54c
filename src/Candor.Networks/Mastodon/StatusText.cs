using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Candor.Networks.Mastodon;

/// <summary>
/// Plain text of a status. Nothing is run or fetched. Markup that no server writes (very long, nested without end) is not
/// parsed, which would cost the square of its depth: its tags are cut out.
/// </summary>
internal static partial class StatusText
{
    /// <summary>The longest markup that is parsed, in UTF-16 units.</summary>
    private const int LongestMarkup = 400_000;

    /// <summary>The deepest nesting that is parsed. Browsers themselves stop at 512.</summary>
    private const int DeepestMarkup = 500;

    private static readonly HtmlParser Parser = new();

    /// <summary>The text of <paramref name="html"/>. Mentions are written as <paramref name="handles"/> has them, by address.</summary>
    public static string Of(string html, IReadOnlyDictionary<string, string>? handles = null)
    {
        if (html.AsSpan().IndexOfAny('<', '&') < 0)
        {
            return Tidy(html);
        }

        if (html.Length > LongestMarkup || MarkupDepth.Of(html) > DeepestMarkup)
        {
            return Tidy(Stripped(html));
        }

        var body = Parser.ParseDocument(html).Body;
        var text = new StringBuilder();
        for (var node = body?.FirstChild; node is not null; node = Next(node, body!, Enter(node, text, handles), text))
        {
        }

        return Tidy(text.ToString());
    }

    /// <summary>Writes what stands at the beginning of a node, and says whether its children are read too.</summary>
    private static bool Enter(INode node, StringBuilder text, IReadOnlyDictionary<string, string>? handles)
    {
        switch (node)
        {
            case IText words:
                AppendWords(text, words.Data);
                return false;
            case IElement { LocalName: "br" }:
                text.Append('\n');
                return false;
            case IElement { LocalName: "a" } link:
                text.Append(LinkText.Of(link, handles));
                return false;
            case IElement { LocalName: "img" } picture:
                // Some servers draw custom emoji as pictures; their alt text is the :shortcode:.
                text.Append(picture.GetAttribute("alt"));
                return false;
            case IElement element when IsUnread(element):
                return false;
            case IElement { LocalName: "li" }:
                Break(text, 1);
                text.Append("- ");
                return true;
            case IElement element:
                Break(text, BreakAround(element));
                return true;
            default:
                return false;
        }
    }

    private static INode? Next(INode node, INode root, bool intoChildren, StringBuilder text)
    {
        if (intoChildren && node.FirstChild is { } child)
        {
            return child;
        }

        for (INode? here = node; here is not null && here != root; here = here.Parent)
        {
            if (here is IElement element)
            {
                Break(text, BreakAround(element));
            }

            if (here.NextSibling is { } sibling)
            {
                return sibling;
            }
        }

        return null;
    }

    /// <summary>What no reader sees: code, embedded things, and the parts that Mastodon's own style hides.</summary>
    private static bool IsUnread(IElement element)
        => element.LocalName is "script" or "style" or "template" or "noscript" or "iframe" or "object" or "svg" or "math" or "title" or "textarea" or "select"
            || element.ClassList.Contains("invisible");

    private static int BreakAround(IElement element) => element.LocalName switch
    {
        "p" or "blockquote" or "pre" or "ul" or "ol" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "hr" => 2,
        "div" or "li" or "tr" or "section" or "article" => 1,
        _ => 0,
    };

    private static void AppendWords(StringBuilder text, string words)
    {
        foreach (var letter in words)
        {
            // A line break in the markup is a space to the reader.
            text.Append(letter is '\r' or '\n' or '\t' ? ' ' : letter);
        }
    }

    private static void Break(StringBuilder text, int lines)
    {
        if (lines == 0 || text.Length == 0)
        {
            return;
        }

        var have = 0;
        for (var at = text.Length - 1; at >= 0 && text[at] is '\n' or ' '; at--)
        {
            have += text[at] == '\n' ? 1 : 0;
        }

        text.Append('\n', Math.Max(0, lines - have));
    }

    /// <summary>No control characters, no spaces at line ends, at most one empty line in a row.</summary>
    private static string Tidy(string text)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n').Select(line => Visible(line).Trim(' ')).ToArray();
        var kept = lines.Where((line, index) => line.Length > 0 || index == 0 || lines[index - 1].Length > 0);
        return string.Join('\n', kept).Trim('\n');
    }

    private static string Visible(string line) => line.Any(char.IsControl) ? string.Concat(line.Where(letter => !char.IsControl(letter))) : line;

    private static string Stripped(string html) => WebUtility.HtmlDecode(Tag().Replace(html, " "));

    [GeneratedRegex("<[^<>]*>?", RegexOptions.NonBacktracking, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tag();
}
