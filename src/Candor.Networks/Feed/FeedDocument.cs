using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Candor.Networks.Feed;

/// <summary>A feed that was understood: RSS 2.0 and its elders, RSS 1.0 (RDF) or Atom.</summary>
internal sealed class FeedDocument
{
    private static readonly XmlReaderSettings Careful = new()
    {
        // Neither a document type nor anything outside is read; entities cannot grow.
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersFromEntities = 1,
        MaxCharactersInDocument = 64 * 1024 * 1024,
    };

    private readonly IReadOnlyList<XElement> entries;
    private readonly XElement channel;
    private readonly Uri address;

    static FeedDocument() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private FeedDocument(XElement channel, IReadOnlyList<XElement> entries, Uri address)
    {
        this.channel = channel;
        this.entries = entries;
        this.address = address;
        var title = FeedText.Line(FeedXml.First(channel, "title"));
        Author = new Author(address.AbsoluteUri, address.Host, title.Length > 0 ? title : address.Host, FeedXml.Link(channel, address));
    }

    /// <summary>Who speaks: the feed's address, host and title.</summary>
    public Author Author { get; }

    /// <summary>Reads a document, or says why it is no feed and where.</summary>
    public static (FeedDocument? Document, NetworkFault? Fault) Parse(ReadOnlyMemory<byte> body, Uri address)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(body.ToArray()), Careful);
            return Of(XDocument.Load(reader, LoadOptions.SetBaseUri).Root, address);
        }
        catch (XmlException wrong)
        {
            return (null, NotUnderstood(FeedPage.Advice(body, address) ?? $"The feed is broken at line {wrong.LineNumber}, character {wrong.LinePosition}."));
        }
        catch (Exception wrong) when (wrong is ArgumentException or NotSupportedException)
        {
            return (null, NotUnderstood("The feed is in letters (an encoding) that are not known here."));
        }
    }

    /// <summary>The entries, oldest first.</summary>
    /// <param name="now">For entries without a date of their own or with one in the future.</param>
    public IReadOnlyList<IncomingItem> Items(DateTimeOffset now)
    {
        var language = FeedXml.First(channel, "language")?.Value ?? (string?)channel.Attribute(XNamespace.Xml + "lang");
        var fallback = FeedDates.Of(channel, ["lastBuildDate", "pubDate", "updated", "date"]) is { } built && built < now ? built : now;
        return [.. entries.Select(entry => FeedEntry.Item(entry, Author, address, language, fallback, now)).Where(item => item is not null).Select(item => item!)
            .DistinctBy(item => item.Id).OrderBy(item => item.PostedAt)];
    }

    private static (FeedDocument?, NetworkFault?) Of(XElement? root, Uri address) => root?.Name.LocalName switch
    {
        "rss" when FeedXml.First(root, "channel") is { } channel => (new FeedDocument(channel, FeedXml.All(channel, "item"), address), null),
        "RDF" when FeedXml.First(root, "channel") is { } channel => (new FeedDocument(channel, FeedXml.All(root, "item"), address), null),
        "feed" => (new FeedDocument(root, FeedXml.All(root, "entry"), address), null),
        "html" => (null, NotUnderstood("This is a web page and not a feed.")),
        _ => (null, NotUnderstood("This is XML, but neither RSS nor Atom.")),
    };

    private static NetworkFault NotUnderstood(string detail) => new(FaultKind.AnswerNotUnderstood, detail);
}
