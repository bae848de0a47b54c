using System.Globalization;
using Candor.Language;
using Candor.Language.Identifiers.Tagging;
using Candor.Language.Measuring;

namespace Candor.Train.Identifiers;

/// <summary>Measures a tagger on the development parts.</summary>
internal static class MeasureTagging
{
    public static void Run(string data, Func<string, IReadOnlyList<Identifier>> find, bool show)
    {
        Print("asq dev (in training)", Queries(data, find, show));
        Print("meddocan dev", Records(data, find, show));
        Print("broad dev persons", Posts(data, "broad_twitter_ner/dev.jsonl", find, show));
        Print("wnut dev persons", Posts(data, "wnut17_ner/dev.jsonl", find, false));
        Print("presidio dev", Presidio(data, find, show));
    }

    public static void Print(string name, SpanCount count)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-22} recall {count.Recall:0.000} clean {count.CleanTexts:0.000} touched {count.Touched:0.000} flagged {count.HarmlessFlagged:0.000} typed F1 {count.TypedF1:0.000} P {count.TypedPrecision:0.000} R {count.TypedRecall:0.000}"));
        Console.WriteLine("    " + string.Join("  ", count.ByType.Select(pair => $"{pair.Key} {pair.Value.Covered}/{pair.Value.All}")));
    }

    public static SpanCount Queries(string data, Func<string, IReadOnlyList<Identifier>> find, bool show, Func<int, bool>? only = null, SpanCount? into = null)
    {
        var count = into ?? new SpanCount();
        var at = 0;
        foreach (var row in Rows.Of(data, "asq_phi/dev.jsonl"))
        {
            if (only is not null && !only(at++))
            {
                continue;
            }

            var text = row.Text("text");
            var marked = row.GetProperty("phi").EnumerateArray().Where(one => one.GetProperty("start").GetInt32() >= 0)
                .Select(one => new MarkedSpan(one.Text("type"), one.GetProperty("start").GetInt32(), one.GetProperty("end").GetInt32(), null)).ToList();
            Add(count, text, marked, find(text), null, show);
        }

        return count;
    }

    private static SpanCount Records(string data, Func<string, IReadOnlyList<Identifier>> find, bool show)
    {
        var count = new SpanCount();
        foreach (var row in Rows.Of(data, "meddocan_es/dev.jsonl"))
        {
            var spans = row.GetProperty("spans").EnumerateArray()
                .Select(one => new MarkedSpan(one.Text("type"), one.GetProperty("start").GetInt32(), one.GetProperty("end").GetInt32(), Kind(one.Text("type")))).ToList();
            Add(count, row.Text("text"), [.. spans.Where(span => span.Kind is not null)], find(row.Text("text")), [.. spans.Where(span => span.Kind is null)], show);
        }

        return count;
    }

    private static SpanCount Posts(string data, string file, Func<string, IReadOnlyList<Identifier>> find, bool show)
    {
        var count = new SpanCount();
        foreach (var row in Rows.Of(data, file))
        {
            var tokens = row.GetProperty("tokens").EnumerateArray().Select(token => token.GetString() ?? "").ToList();
            var labels = row.GetProperty("labels").EnumerateArray().Select(label => label.GetString() ?? "O").ToList();
            var text = string.Join(' ', tokens);
            var (at, marked) = (0, new List<MarkedSpan>());
            for (var token = 0; token < tokens.Count; token++)
            {
                if (labels[token] is "B-PER" or "B-person")
                {
                    marked.Add(new MarkedSpan("PERSON", at, at + tokens[token].Length, IdentifierKind.Person));
                }
                else if (labels[token] is "I-PER" or "I-person" && marked.Count > 0)
                {
                    marked[^1] = marked[^1] with { End = at + tokens[token].Length };
                }

                at += tokens[token].Length + 1;
            }

            var found = find(text).Where(one => one.Kind is IdentifierKind.Person or IdentifierKind.Username).ToList();
            Add(count, text, marked, found, null, show);
        }

        return count;
    }

    private static SpanCount Presidio(string data, Func<string, IReadOnlyList<Identifier>> find, bool show)
    {
        var count = new SpanCount();
        foreach (var row in Rows.Of(data, "presidio_research_synth/dev.jsonl"))
        {
            var marked = row.GetProperty("spans").EnumerateArray().Where(one => one.Text("type") is not ("TITLE" or "NRP" or "AGE" or "GPE" or "ORGANIZATION") && !(one.Text("type") == "DATE_TIME" && one.Text("text").Length == 4))
                .Select(one => new MarkedSpan(one.Text("type"), one.GetProperty("start").GetInt32(), one.GetProperty("end").GetInt32(), null)).ToList();
            Add(count, row.Text("text"), marked, find(row.Text("text")), null, show);
        }

        return count;
    }

    private static void Add(SpanCount count, string text, List<MarkedSpan> marked, IReadOnlyList<Identifier> found, List<MarkedSpan>? ignored, bool show)
    {
        count.Add(text, marked, found, ignored);
        if (!show)
        {
            return;
        }

        var missed = marked.Where(span => span.Kind is { } kind ? !found.Any(one => one.Kind == kind && one.Start == span.Start && one.End == span.End) : !Enumerable.Range(span.Start, span.End - span.Start).All(at => !char.IsLetterOrDigit(text[at]) || found.Any(one => one.Start <= at && at < one.End))).ToList();
        var wrong = found.Where(one => !marked.Exists(span => one.Start < span.End && span.Start < one.End) && ignored?.Exists(span => one.Start < span.End && span.Start < one.End) != true).ToList();
        if (missed.Count + wrong.Count > 0)
        {
            Console.WriteLine($"-- {(text.Length < 400 ? text.ReplaceLineEndings(" / ") : "")}\n   missed {string.Join(" | ", missed.Select(span => span.Type + "=" + text[span.Start..span.End]))}\n   found {string.Join(" | ", (text.Length < 400 ? found : found.Where(one => missed.Exists(span => one.Start < span.End && span.Start < one.End))).Select(one => one.Kind + "=" + text[one.Start..one.End]))}\n   wrong {string.Join(" | ", wrong.Select(one => one.Kind + "=" + text[Math.Max(0, one.Start - 15)..one.Start] + "«" + text[one.Start..one.End] + "»"))}");
        }
    }

    private static IdentifierKind? Kind(string type) => type switch
    {
        "NOMBRE_SUJETO_ASISTENCIA" or "NOMBRE_PERSONAL_SANITARIO" => IdentifierKind.Person,
        "TERRITORIO" or "CALLE" => IdentifierKind.Location,
        "FECHAS" => IdentifierKind.Date,
        "EDAD_SUJETO_ASISTENCIA" => IdentifierKind.Age,
        "HOSPITAL" or "CENTRO_SALUD" or "INSTITUCION" => IdentifierKind.Organization,
        "ID_SUJETO_ASISTENCIA" => IdentifierKind.Mrn,
        "ID_TITULACION_PERSONAL_SANITARIO" or "ID_EMPLEO_PERSONAL_SANITARIO" => IdentifierKind.License,
        "ID_ASEGURAMIENTO" or "NUMERO_BENEF_PLAN_SALUD" => IdentifierKind.HealthPlan,
        "ID_CONTACTO_ASISTENCIAL" => IdentifierKind.Id,
        "NUMERO_TELEFONO" => IdentifierKind.Phone,
        "NUMERO_FAX" => IdentifierKind.Fax,
        "CORREO_ELECTRONICO" => IdentifierKind.Email,
        "URL_WEB" => IdentifierKind.Url,
        _ => null,
    };
}
