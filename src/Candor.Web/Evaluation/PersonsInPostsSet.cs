using System.Text.Json;
using Candor.Language;
using Candor.Language.Measuring;

namespace Candor.Web.Evaluation;

/// <summary>Posts given as tokens with persons marked, famous ones too; put together with blanks. A handle counts as a person.</summary>
internal sealed class PersonsInPostsSet(string folder, double? atLeast = null, double? aim = null) : IdentifierSet(folder + " dev", folder + "/dev.jsonl")
{
    protected override void Count(JsonElement row, SpanCount count)
    {
        var tokens = row.Texts("tokens").ToList();
        var labels = row.Texts("labels").ToList();
        var marked = new List<MarkedSpan>();
        for (var (token, at) = (0, 0); token < tokens.Count; at += tokens[token].Length + 1, token++)
        {
            if (labels[token] is "B-PER" or "B-person")
            {
                marked.Add(new MarkedSpan("PERSON", at, at + tokens[token].Length, IdentifierKind.Person));
            }
            else if (labels[token] is "I-PER" or "I-person" && marked.Count > 0)
            {
                marked[^1] = marked[^1] with { End = at + tokens[token].Length };
            }
        }

        var text = string.Join(' ', tokens);
        count.Add(text, marked, [.. Find(text).Where(one => one.Kind is IdentifierKind.Person or IdentifierKind.Username)]);
    }

    protected override IEnumerable<Figure> Figures(SpanCount count)
        => [new Figure("persons touched", count.Touched, count.Spans, null, atLeast, aim), new Figure("persons covered", count.Recall, count.Spans), new Figure("texts without persons flagged", count.HarmlessFlagged, count.Texts, LessIsBetter: true)];
}
