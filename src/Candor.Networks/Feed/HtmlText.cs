using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace Candor.Networks.Feed;

/// <summary>Plain text of markup as people would read it: paragraphs, line breaks and list points kept, everything else taken out.</summary>
/// <remarks>
/// Reads tags one after the other and builds no tree: a tree of 50,000 elements inside each other takes seconds to build, and the markup
/// comes from strangers.
/// </remarks>
internal static class HtmlText
{
    private const int LongestMarkup = 1_000_000;

    // Elements whose words are not for readers, with the way in which their content is told from markup (HTML, 13.2.5).
    private static readonly Dictionary<string, HtmlParseMode> Skipped = new()
    {
        ["script"] = HtmlParseMode.Script, ["style"] = HtmlParseMode.Rawtext, ["noscript"] = HtmlParseMode.Rawtext, ["iframe"] = HtmlParseMode.Rawtext, ["title"] = HtmlParseMode.RCData,
        ["textarea"] = HtmlParseMode.RCData, ["template"] = HtmlParseMode.PCData, ["object"] = HtmlParseMode.PCData, ["svg"] = HtmlParseMode.PCData, ["math"] = HtmlParseMode.PCData,
    };

    public static string Of(string markup)
    {
        var bounded = markup.Length <= LongestMarkup ? markup : markup[..LongestMarkup];
        if (!bounded.Contains('<') && !bounded.Contains('&'))
        {
            return bounded.Trim();
        }

        using var source = new TextSource(bounded);
        using var tokens = new HtmlTokenizer(source, HtmlEntityProvider.Resolver) { SkipComments = true };
        var text = new HtmlWords();
        for (var token = tokens.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokens.Get())
        {
            switch (token.Type)
            {
                case HtmlTokenType.Character:
                    text.Add(token.Data);
                    break;
                case HtmlTokenType.StartTag when Skipped.TryGetValue(token.Name, out var mode):
                    Skip(tokens, token.AsTag(), mode);
                    break;
                case HtmlTokenType.StartTag:
                    text.Open(token.Name, token.Name == "img" ? token.AsTag().GetAttribute("alt") : null);
                    break;
                case HtmlTokenType.EndTag:
                    text.Close(token.Name);
                    break;
            }
        }

        return text.ToString();
    }

    private static void Skip(HtmlTokenizer tokens, HtmlTagToken opened, HtmlParseMode mode)
    {
        tokens.State = mode;
        for (var open = opened.IsSelfClosing && mode == HtmlParseMode.PCData ? 0 : 1; open > 0;)
        {
            var token = tokens.Get();
            open = token.Type switch
            {
                HtmlTokenType.EndOfFile => 0,
                HtmlTokenType.StartTag when token.Name == opened.Name && !token.AsTag().IsSelfClosing => open + 1,
                HtmlTokenType.EndTag when token.Name == opened.Name => open - 1,
                _ => open,
            };
        }

        tokens.State = HtmlParseMode.PCData;
    }
}
