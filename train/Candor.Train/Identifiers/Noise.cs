using System.Text;

namespace Candor.Train.Identifiers;

/// <summary>Writes a text as people do in a hurry. Positions of identifiers stay right.</summary>
internal sealed class Noise(Random random)
{
    /// <summary>Half of the texts stay as they are.</summary>
    public TaggedText Maybe(TaggedText given) => random.NextDouble() switch
    {
        < 0.5 => given,
        < 0.68 => given with { Text = given.Text.ToLowerInvariant() },
        < 0.73 => given with { Text = Same(given.Text.ToUpperInvariant(), given.Text) },
        < 0.83 => Without(given, sign => sign is '.' or ',' or '\'' or '!' or '?' or '’'),
        < 0.90 => Misspell(given),
        < 0.95 => Misspell(given with { Text = given.Text.ToLowerInvariant() }),
        _ => Without(given with { Text = given.Text.ToLowerInvariant() }, sign => sign is '.' or ',' or '\'' or '!' or '?'),
    };

    // Capitals of a few letters are longer than the letters themselves.
    private static string Same(string changed, string before) => changed.Length == before.Length ? changed : before;

    private static TaggedText Without(TaggedText from, Func<char, bool> drop)
    {
        var text = new StringBuilder();
        var moved = new int[from.Text.Length + 1];
        for (var at = 0; at < from.Text.Length; at++)
        {
            moved[at] = text.Length;
            var betweenDigits = at > 0 && at + 1 < from.Text.Length && char.IsLetterOrDigit(from.Text[at - 1]) && char.IsAsciiDigit(from.Text[at + 1]);
            if (!drop(from.Text[at]) || betweenDigits)
            {
                text.Append(from.Text[at]);
            }
        }

        moved[from.Text.Length] = text.Length;
        return new TaggedText(text.ToString(), [.. from.Spans.Select(span => span with { Start = moved[span.Start], End = moved[span.End] }).Where(span => span.End > span.Start)], from.Weight);
    }

    /// <summary>Changes a letter in about one word of eight.</summary>
    private TaggedText Misspell(TaggedText given)
    {
        var text = given.Text.ToCharArray();
        for (var at = 1; at + 1 < text.Length; at++)
        {
            if (char.IsAsciiLetterLower(text[at]) && char.IsAsciiLetterLower(text[at - 1]) && random.Next(40) == 0)
            {
                (text[at], text[at - 1]) = (text[at - 1], text[at]);
            }
        }

        return given with { Text = new string(text) };
    }
}
