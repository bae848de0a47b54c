using Candor.Database;
using Candor.Networks;

namespace Candor.Inbox;

/// <summary>
/// What somebody else's program sent, as both databases can keep it: no NUL, which PostgreSQL does not take, and no half of a
/// surrogate pair, which is no text in any encoding. One such character must not keep a whole batch out for ever.
/// </summary>
internal static class Keepable
{
    public static IncomingItem Of(IncomingItem item) => item with
    {
        Id = KeepableText.Of(item.Id),
        Version = KeepableText.Of(item.Version),
        Author = item.Author with { Id = KeepableText.Of(item.Author.Id), Handle = KeepableText.Of(item.Author.Handle), DisplayName = KeepableText.Of(item.Author.DisplayName) },
        Text = KeepableText.Of(item.Text),
        InReplyToId = KeepableText.Of(item.InReplyToId),
        ThreadId = KeepableText.Of(item.ThreadId),
        ThreadVersion = KeepableText.Of(item.ThreadVersion),
    };
}
