namespace Candor.Language.Tokens;

internal enum TokenKind
{
    Word,
    Number,

    /// <summary>Letters and digits together: <c>12th</c>, <c>AB1234</c>.</summary>
    Mixed,
    Email,
    Url,
    Handle,
    Emoji,

    /// <summary>One sign that is none of the above.</summary>
    Mark,
}
