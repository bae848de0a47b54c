namespace Candor.Networks;

/// <summary>Kinds of saying.</summary>
public enum ItemKind
{
    Post,
    Mention,
    Reply,
    Quote,
    Message,
    Review,
    Entry,
}
