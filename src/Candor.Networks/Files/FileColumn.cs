namespace Candor.Networks.Files;

/// <summary>What a column or a JSON member can mean.</summary>
internal enum FileColumn
{
    Id,
    Text,
    Title,
    Author,
    AuthorId,
    Date,
    Rating,
    FriendsAndFamily,
    Url,
    InReplyTo,
    Language,
    Kind,
    Network,
}
