using System.Text.Json;
using Candor.Language;
using Candor.Language.Measuring;

namespace Candor.Web.Evaluation;

/// <summary>MEDDOCAN: Spanish clinical records. Sex, country, relatives, profession and other traits are no kind of the contract: they may be found or not.</summary>
internal sealed class ClinicalRecordSet() : IdentifierSet("meddocan_es dev", "meddocan_es/dev.jsonl")
{
    protected override void Count(JsonElement row, SpanCount count)
    {
        var spans = row.GetProperty("spans").EnumerateArray().Select(span => Span(span, Kind(span.Text("type")))).ToList();
        count.Add(row.Text("text"), [.. spans.Where(span => span.Kind is not null)], Find(row.Text("text")), [.. spans.Where(span => span.Kind is null)]);
    }

    protected override IEnumerable<Figure> Figures(SpanCount count)
        => [new Figure("coverage recall", count.Recall, count.Spans, null, 0.95, 0.98), new Figure("typed F1", count.TypedF1, count.Spans, null, 0.92, 0.95),
            new Figure("texts fully clean", count.CleanTexts, count.Texts), .. ByType(count)];

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
