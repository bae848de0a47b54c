using System.Text;
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
        Id = Text(item.Id),
        Version = TextOrNull(item.Version),
        Author = item.Author with { Id = Text(item.Author.Id), Handle = Text(item.Author.Handle), DisplayName = TextOrNull(item.Author.DisplayName) },
        Text = Text(item.Text),
        InReplyToId = TextOrNull(item.InReplyToId),
        ThreadId = TextOrNull(item.ThreadId),
        ThreadVersion = TextOrNull(item.ThreadVersion),
    };

    private static string? TextOrNull(string? text) => text is null ? null : Text(text);

    private static string Text(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace("\0", "", StringComparison.Ordinal);
}
