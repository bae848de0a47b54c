using System.Text;
using Candor.Language.Identifiers.Tagging;

namespace Candor.Train.Identifiers;

/// <summary>Puts a text together and remembers where its identifiers stand.</summary>
internal sealed class TextBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<TaggedSpan> _spans = [];

    public int Length => _text.Length;

    public TextBuilder Add(string text, TagKind? kind = null)
    {
        if (kind == TagKind.Person && _spans is [.., { Kind: TagKind.Person } title] && title.End == _text.Length - 1 && _text[^1] == ' ')
        {
            // "Mrs." and the name after it are one.
            _spans[^1] = title with { End = _text.Length + text.Length };
        }
        else if (kind is { } known && text.Length > 0)
        {
            _spans.Add(new TaggedSpan(_text.Length, _text.Length + text.Length, known));
        }

        _text.Append(text);
        return this;
    }

    public TaggedText Build(float weight = 1) => new(_text.ToString(), [.. _spans], weight);
}
