using System.Xml.Linq;
using Candor.Networks.Files;

namespace Candor.Networks.Feed;

/// <summary>Plain text of a feed's elements.</summary>
internal static class FeedText
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <summary>The element's text as people would read it; empty when there is none.</summary>
    public static string Of(XElement? element)
    {
        if (element is null)
        {
            return "";
        }

        // RFC 4287, 3.1: plain text unless the type says otherwise. RSS says nothing, and its makers write markup.
        var kind = element.Name.Namespace == Atom ? (string?)element.Attribute("type") ?? "text" : "html";
        return CleanText.Of(kind switch
        {
            "text" or "text/plain" => element.Value,
            "xhtml" => HtmlText.Of(string.Concat(element.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting)))),
            _ => HtmlText.Of(element.Value),
        });
    }

    /// <summary>The same on one line.</summary>
    public static string Line(XElement? element) => string.Join(' ', Of(element).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
