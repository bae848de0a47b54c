using Candor.Language.Identifiers.Tagging;

namespace Candor.Train.Identifiers;

/// <summary>Puts made-up values in the place of those of a text, so that no value is learnt by heart.</summary>
internal sealed class Swap(MadeUp values)
{
    /// <summary>Swaps names of people only, word by word.</summary>
    public TaggedText Names(TaggedText from, double share) => Each(from, span => span.Kind == TagKind.Person && values.Chance(share) ? Name(from.Text[span.Start..span.End]) : null);

    public TaggedText All(TaggedText from, double share) => Each(from, span => !values.Chance(share) ? null : span.Kind switch
    {
        TagKind.Person => Name(from.Text[span.Start..span.End]),
        TagKind.Place => values.Chance(0.5) ? values.Town() : values.TownState(),
        TagKind.Organization => values.Hospital(),
        TagKind.Date => values.Date(),
        TagKind.Record or TagKind.Plan or TagKind.Code => values.Code(),
        TagKind.Phone or TagKind.Fax => values.Phone(),
        TagKind.Street => values.Street(),
        TagKind.Country or TagKind.Company or TagKind.Age or TagKind.License or TagKind.Sex => null,
        _ => null,
    });

    /// <summary>Keeps titles, initials and the use of capitals.</summary>
    private string Name(string name) => string.Join(' ', name.Split(' ').Select((word, at) =>
    {
        if (word.Length < 3 || word.EndsWith('.') || !word.All(sign => char.IsLetter(sign)))
        {
            return word;
        }

        var other = at == 0 ? values.First() : values.Last();
        return char.IsLower(word[0]) ? other.ToLowerInvariant() : word.All(char.IsUpper) ? other.ToUpperInvariant() : other;
    }));

    private static TaggedText Each(TaggedText from, Func<TaggedSpan, string?> other)
    {
        var built = new TextBuilder();
        var at = 0;
        foreach (var span in from.Spans.Where(span => span.End <= from.Text.Length))
        {
            if (span.Start < at)
            {
                continue;
            }

            built.Add(from.Text[at..span.Start]).Add(other(span) ?? from.Text[span.Start..span.End], span.Kind);
            at = span.End;
        }

        return built.Add(from.Text[at..]).Build(from.Weight);
    }
}
