using System.Text.RegularExpressions;
using Candor.Language.Identifiers.Tagging;

namespace Candor.Train.Identifiers;

/// <summary>Public texts whose names were masked by those who published them: the masks are filled with made-up values, the rest is harmless.</summary>
internal static partial class Masked
{
    private const int HarmlessPosts = 5000;
    private const int HarmlessAnswers = 1500;

    public static IEnumerable<TaggedText> Read(string data, MadeUp values)
    {
        var harmless = 0;
        foreach (var text in Rows.Of(data, "goemotions/train.jsonl").Select(row => row.Text("text")))
        {
            if (text.Contains("[NAME]", StringComparison.Ordinal))
            {
                yield return Fill(text, values);
                yield return Fill(text, values);
            }
            else if (!text.Contains('[', StringComparison.Ordinal) && harmless++ < HarmlessPosts)
            {
                yield return new TaggedText(text, [], 0.5f);
            }
        }

        foreach (var text in Rows.Of(data, "meqsum/all.jsonl").Select(row => row.Text("question")).Where(text => text.Contains('[', StringComparison.Ordinal)))
        {
            yield return Fill(text, values);
            yield return Fill(text, values);
        }

        foreach (var text in Rows.Of(data, "medquad/train.jsonl").Select(row => row.Text("answer")).Where(text => text.Length > 100).Where((_, at) => at % 4 == 0).Take(HarmlessAnswers))
        {
            yield return new TaggedText(text[..Math.Min(text.Length, 600)], [], 0.5f);
        }
    }

    private static TaggedText Fill(string text, MadeUp values)
    {
        var built = new TextBuilder();
        var at = 0;
        foreach (Match match in Mask().Matches(text))
        {
            built.Add(text[at..match.Index]);
            at = match.Index + match.Length;
            var (value, kind) = match.Value switch
            {
                "[NAME]" => (values.Random.Next(10) switch { 0 => values.Last(), 1 or 2 => values.Full(), _ => values.First() }, TagKind.Person),
                "[LOCATION]" => (values.Chance(0.3) ? values.Hospital() : values.Town(), TagKind.Place),
                "[DATE]" => (values.Date(), TagKind.Date),
                "[CONTACT]" => values.Chance(0.5) ? (values.Phone(), TagKind.Phone) : (values.Mail(), (TagKind?)null),
                _ => (match.Value, null),
            };
            built.Add(value, kind);
        }

        return built.Add(text[at..]).Build();
    }

    [GeneratedRegex(@"\[[A-Z]+\]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mask();
}
