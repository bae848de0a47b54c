using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Candor.Networks.Feed;

/// <summary>Plain text of markup as people would read it: paragraphs, line breaks and list points kept, everything else taken out.</summary>
internal static class HtmlText
{
    private const int LongestMarkup = 1_000_000;

    private static readonly HashSet<string> Skipped = ["SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT", "IFRAME", "OBJECT", "SVG", "MATH", "HEAD", "TITLE"];

    private static readonly HashSet<string> Paragraphs =
        ["P", "DIV", "BLOCKQUOTE", "PRE", "UL", "OL", "TABLE", "H1", "H2", "H3", "H4", "H5", "H6", "SECTION", "ARTICLE", "FIGURE", "HEADER", "FOOTER", "HR"];

    private static readonly HashSet<string> Lines = ["BR", "LI", "TR", "DT", "DD", "FIGCAPTION"];

    public static string Of(string markup)
    {
        var bounded = markup.Length <= LongestMarkup ? markup : markup[..LongestMarkup];
        if (!bounded.Contains('<') && !bounded.Contains('&'))
        {
            return bounded.Trim();
        }

        var body = new HtmlParser().ParseDocument(bounded).Body;
        return body is null ? "" : Read(body);
    }

    // Without recursion: markup may be nested as deep as it likes.
    private static string Read(IElement body)
    {
        var text = new StringBuilder();
        INode? node = body.FirstChild;
        while (node is not null)
        {
            Enter(node, text);
            if (node.FirstChild is { } child && !Skipped.Contains(node.NodeName))
            {
                node = child;
                continue;
            }

            while (node is not null && node.NextSibling is null)
            {
                node = node.Parent == body ? null : node.Parent;
                Leave(node, text);
            }

            node = node?.NextSibling;
        }

        return text.ToString().Trim();
    }

    private static void Enter(INode node, StringBuilder text)
    {
        if (node is IText words)
        {
            Append(words.Data, node.ParentElement?.NodeName == "PRE", text);
        }
        else if (node is IElement element)
        {
            Break(element.NodeName, text);
            text.Append(element.NodeName == "LI" ? "• " : element.NodeName == "IMG" ? element.GetAttribute("alt") : "");
        }
    }

    private static void Leave(INode? node, StringBuilder text)
    {
        if (node is IElement element && element.NodeName is not ("BR" or "LI" or "TR"))
        {
            Break(element.NodeName, text);
        }
    }

    private static void Break(string name, StringBuilder text)
    {
        var wanted = Paragraphs.Contains(name) ? 2 : Lines.Contains(name) ? 1 : 0;
        if (wanted == 0 || text.Length == 0)
        {
            return;
        }

        while (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
        }

        var there = 0;
        while (there < text.Length && text[^(there + 1)] == '\n')
        {
            there++;
        }

        text.Append('\n', Math.Max(name == "BR" && there < 2 ? 1 : 0, wanted - there));
    }

    private static void Append(string words, bool asIs, StringBuilder text)
    {
        foreach (var letter in words)
        {
            if (asIs || letter is not (' ' or '\n' or '\r' or '\t' or '\f'))
            {
                text.Append(letter);
            }
            else if (text.Length > 0 && text[^1] is not (' ' or '\n'))
            {
                text.Append(' ');
            }
        }
    }
}
