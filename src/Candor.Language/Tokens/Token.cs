namespace Candor.Language.Tokens;

/// <summary>A piece of text as a reader sees it. Never begins or ends inside a surrogate pair.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Form">The folded form for comparing: lower case, no accents, no <c>'s</c>, no stretched letters.</param>
internal readonly record struct Token(int Start, int End, TokenKind Kind, string Form)
{
    public int Length => End - Start;

    public bool IsMark(char sign) => Kind == TokenKind.Mark && Form.Length == 1 && Form[0] == sign;

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);
}
