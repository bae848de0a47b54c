namespace Candor.Web.CommandLine.Lines;

/// <summary>One text to be read: <c>{"id": string, "text": string, "network"?: string, "in_reply_to"?: string}</c>.</summary>
internal sealed record TextLine(string Id, string Text, string? Network, string? InReplyTo)
{
    public const string Shape = "{\"id\", \"text\", \"network\"?, \"in_reply_to\"?}";

    /// <exception cref="BadInputException">The line is no such object.</exception>
    public static TextLine Parse(Line line)
    {
        using var json = JsonLine.Parse(line);
        return new TextLine(json.Needed("id"), json.Needed("text"), json.Optional("network"), json.Optional("in_reply_to"));
    }
}
