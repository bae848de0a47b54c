using System.Text.Json;
using Candor.Language.Identifiers;
using Candor.Language.Identifiers.Tagging;
using Candor.Language.Tokens;

namespace Candor.Train.Identifiers;

/// <summary>The sets with identifiers marked, brought to one set of kinds.</summary>
internal sealed class TaggedSets(string data)
{
    private static readonly Dictionary<string, TagKind?> Clinical = new(StringComparer.Ordinal)
    {
        ["NOMBRE_SUJETO_ASISTENCIA"] = TagKind.Person, ["NOMBRE_PERSONAL_SANITARIO"] = TagKind.Person, ["TERRITORIO"] = TagKind.Place, ["CALLE"] = TagKind.Street, ["PAIS"] = TagKind.Country,
        ["FECHAS"] = TagKind.Date, ["EDAD_SUJETO_ASISTENCIA"] = TagKind.Age, ["SEXO_SUJETO_ASISTENCIA"] = TagKind.Sex, ["HOSPITAL"] = TagKind.Organization, ["CENTRO_SALUD"] = TagKind.Organization,
        ["INSTITUCION"] = TagKind.Organization, ["ID_SUJETO_ASISTENCIA"] = TagKind.Record, ["ID_TITULACION_PERSONAL_SANITARIO"] = TagKind.License, ["ID_ASEGURAMIENTO"] = TagKind.Plan,
        ["ID_CONTACTO_ASISTENCIAL"] = TagKind.Code, ["NUMERO_TELEFONO"] = TagKind.Phone, ["NUMERO_FAX"] = TagKind.Fax, ["NUMERO_BENEF_PLAN_SALUD"] = TagKind.Plan, ["IDENTIF_VEHICULOS_NRSERIE_PLACAS"] = TagKind.Code,
        ["IDENTIF_DISPOSITIVOS_NRSERIE"] = TagKind.Code, ["ID_EMPLEO_PERSONAL_SANITARIO"] = TagKind.License,
    };

    public IEnumerable<TaggedText> Queries(string file)
        => Rows.Of(data, file).Select(row => new TaggedText(row.Text("text"), [.. row.GetProperty("phi").EnumerateArray()
            .Where(one => one.GetProperty("start").GetInt32() >= 0)
            .Select(one => (Start: one.GetProperty("start").GetInt32(), End: one.GetProperty("end").GetInt32(), Kind: QueryKind(one.Text("type"), one.Text("value"))))
            .Where(one => one.Kind is not null).OrderBy(one => one.Start).Select(one => new TaggedSpan(one.Start, one.End, one.Kind!.Value))]));

    public IEnumerable<TaggedText> Records(string file)
        => Rows.Of(data, file).Select(row => new TaggedText(row.Text("text"), [.. row.GetProperty("spans").EnumerateArray()
            .Select(one => (Start: one.GetProperty("start").GetInt32(), End: one.GetProperty("end").GetInt32(), Kind: Clinical.GetValueOrDefault(one.Text("type"))))
            .Where(one => one.Kind is not null).OrderBy(one => one.Start).Select(one => new TaggedSpan(one.Start, one.End, one.Kind!.Value))]));

    /// <summary>Posts given as tokens: put together with blanks as they are, or as people write.</summary>
    public IEnumerable<TaggedText> Posts(string file, bool natural) => Rows.Of(data, file).Select(row => Post(row, natural));

    private static TaggedText Post(JsonElement row, bool natural)
    {
        var tokens = row.GetProperty("tokens").EnumerateArray().Select(token => token.GetString() ?? "").ToList();
        var labels = row.GetProperty("labels").EnumerateArray().Select(label => label.GetString() ?? "O").ToList();
        var built = new TextBuilder();
        for (var at = 0; at < tokens.Count;)
        {
            var last = at;
            while (labels[at] != "O" && last + 1 < tokens.Count && labels[last + 1].StartsWith("I-", StringComparison.Ordinal))
            {
                last++;
            }

            // A handle is found by its sign.
            var isHandle = tokens[at] == "@" || (at > 0 && tokens[at - 1] == "@");
            var name = string.Join(' ', tokens[at..(last + 1)]);
            if (at > 0 && !(natural && Joins(tokens[at - 1], tokens[at])))
            {
                built.Add(" ");
            }

            built.Add(name, isHandle ? null : PostKind(labels[at], name));
            at = last + 1;
        }

        return built.Build();
    }

    private static bool Joins(string before, string token)
        => before is "@" or "#" or "(" or "\"" || token is "." or "," or "!" or "?" or ":" or ";" or ")" or "'s" or "n't" or "'m" or "'re" or "'ve" or "'ll" or "'d" or "…" or "'" || before is "'";

    private static TagKind? PostKind(string label, string name) => label is "O" ? null : label[2..] switch
    {
        "PER" or "person" => TagKind.Person,
        "LOC" or "location" => IsCountry(name) ? TagKind.Country : TagKind.Place,
        "ORG" or "corporation" or "group" => IsFacility(name) ? TagKind.Organization : TagKind.Company,
        _ => null,
    };

    private static TagKind? QueryKind(string type, string value) => type switch
    {
        "NAME" => TagKind.Person,
        "GEOGRAPHIC_LOCATION" => value.Any(char.IsAsciiDigit) && value.Contains(' ', StringComparison.Ordinal) ? TagKind.Street : IsFacility(value) ? TagKind.Organization : TagKind.Place,
        "DATE" => TagKind.Date,
        "MEDICAL_RECORD_NUMBER" => TagKind.Record,
        "HEALTH_PLAN_BENEFICIARY_NUMBER" => TagKind.Plan,
        "PHONE_NUMBER" => TagKind.Phone,
        "FAX_NUMBER" => TagKind.Fax,
        "EMAIL_ADDRESS" => null,
        _ => TagKind.Code,
    };

    private static bool IsCountry(string name) => Forms(name) is var forms && forms.Count > 0 && forms.TrueForAll(form => TagWords.Countries.Contains(form));

    private static bool IsFacility(string name) => Forms(name).Exists(form => OrganizationFinder.Heads.Contains(form) || OrganizationFinder.Openers.Contains(form) || OrganizationFinder.Known.Contains(form));

    private static List<string> Forms(string name) => [.. Tokenizer.Cut(name, 0, name.Length).Where(token => token.Kind == TokenKind.Word).Select(token => token.Form)];
}
