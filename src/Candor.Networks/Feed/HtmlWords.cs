using System.Text;

namespace Candor.Networks.Feed;

/// <summary>Puts the words of markup together, with the breaks that its elements make.</summary>
internal sealed class HtmlWords
{
    private static readonly HashSet<string> Paragraphs =
        ["p", "div", "blockquote", "pre", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "figure", "header", "footer", "hr"];

    private static readonly HashSet<string> Lines = ["li", "tr", "dt", "dd", "figcaption"];

    private readonly StringBuilder text = new();
    private int asTyped;

    public void Open(string name, string? alternative)
    {
        Break(name);
        asTyped += name == "pre" ? 1 : 0;
        text.Append(name == "li" ? "• " : alternative);
    }

    public void Close(string name)
    {
        asTyped -= name == "pre" && asTyped > 0 ? 1 : 0;
        if (Paragraphs.Contains(name))
        {
            Break(name);
        }
    }

    public void Add(string words)
    {
        foreach (var letter in words)
        {
            if (asTyped > 0 || letter is not (' ' or '\n' or '\r' or '\t' or '\f'))
            {
                text.Append(letter);
            }
            else if (text.Length > 0 && text[^1] is not (' ' or '\n'))
            {
                text.Append(' ');
            }
        }
    }

    public override string ToString() => text.ToString().Trim();

    private void Break(string name)
    {
        if (text.Length == 0)
        {
            return;
        }

        var there = 0;
        if (name == "br" || Lines.Contains(name) || Paragraphs.Contains(name))
        {
            while (text.Length > 0 && text[^1] == ' ')
            {
                text.Length--;
            }

            while (there < text.Length && there < 2 && text[^(there + 1)] == '\n')
            {
                there++;
            }
        }

        var wanted = Paragraphs.Contains(name) ? 2 - there : name == "br" ? Math.Min(1, 2 - there) : Lines.Contains(name) ? 1 - there : 0;
        text.Append('\n', Math.Max(0, wanted));
    }
}
