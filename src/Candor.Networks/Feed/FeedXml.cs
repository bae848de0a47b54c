using System.Xml.Linq;

namespace Candor.Networks.Feed;

/// <summary>Finds elements by their plain name: feeds in the wild mix up namespaces and versions.</summary>
internal static class FeedXml
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Media = "http://search.yahoo.com/mrss/";

    /// <summary>The first child of the parent's own vocabulary with this name, or of any but the media one.</summary>
    public static XElement? First(XElement parent, string name) =>
        parent.Element(parent.Name.Namespace + name) ?? parent.Elements().FirstOrDefault(child => child.Name.LocalName == name && child.Name.Namespace != Media);

    public static IReadOnlyList<XElement> All(XElement parent, string name) => [.. parent.Elements().Where(child => child.Name.LocalName == name)];

    /// <summary>Where people read it: an Atom link for reading, or the text of an RSS link; relative ones are made whole.</summary>
    public static Uri? Link(XElement parent, Uri address)
    {
        var links = parent.Elements().Where(child => child.Name.LocalName == "link").ToList();
        var plain = links.FirstOrDefault(link => link.Attribute("href") is null && link.Value.Trim().Length > 0);
        var atom = links.FirstOrDefault(link => link.Attribute("href") is not null && (string?)link.Attribute("rel") is null or "alternate");
        return plain is not null ? Whole(plain.Value, plain, address) : atom is not null ? Whole((string?)atom.Attribute("href"), atom, address) : null;
    }

    /// <summary>A web address made whole by <c>xml:base</c> and the feed's own address; null for anything else.</summary>
    public static Uri? Whole(string? reference, XElement at, Uri address)
    {
        var from = address;
        foreach (var said in at.AncestorsAndSelf().Reverse().Select(element => (string?)element.Attribute(XNamespace.Xml + "base")).OfType<string>())
        {
            from = Uri.TryCreate(from, said, out var nearer) ? nearer : from;
        }

        return reference is not null && Uri.TryCreate(from, reference.Trim(), out var whole) && whole.Scheme is "http" or "https" ? whole : null;
    }

    public static IEnumerable<IncomingMedia> Pictures(XElement entry, Uri address) =>
        from element in entry.Descendants()
        let type = (string?)element.Attribute("type")
        where (element.Name.LocalName == "enclosure" && type is not null && type.StartsWith("image/", StringComparison.OrdinalIgnoreCase))
            || (element.Name == Atom + "link" && (string?)element.Attribute("rel") == "enclosure" && type is not null && type.StartsWith("image/", StringComparison.OrdinalIgnoreCase))
            || (element.Name == Media + "content" && ((string?)element.Attribute("medium") == "image" || (type?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) ?? false)))
        let url = Whole((string?)element.Attribute("url") ?? (string?)element.Attribute("href"), element, address)
        where url is not null
        select new IncomingMedia(url, type, element.Element(Media + "description")?.Value);
}
