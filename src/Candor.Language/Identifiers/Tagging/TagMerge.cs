using Candor.Language.Tokens;

namespace Candor.Language.Identifiers.Tagging;

/// <summary>Joins what the rules are sure of with what the tagger sees.</summary>
internal static class TagMerge
{
    /// <summary>Up to this rank a finding of the rules is a hint for the tagger and no more.</summary>
    public const int Doubtful = 50;

    // A clinical record says its fields: name, born, address, record number.
    private const int FieldsOfRecord = 4;

    public static List<Identifier> Join(Scene scene, List<Finding> rules, List<TagSpan> spans)
    {
        var isRecord = IsRecord(scene);
        var joined = rules.Where(rule => rule.Rank > Doubtful && !(isRecord && rule.Kind is IdentifierKind.Person)).Select(rule => new Identifier(rule.Kind, rule.Start, rule.End)).ToList();
        foreach (var span in spans)
        {
            if ((KindOf(scene, span, isRecord) ?? AfterPlace(scene, spans, span)) is { } kind)
            {
                Add(joined, new Identifier(kind, scene.Tokens[span.First].Start, End(scene, span)), isRecord);
            }
        }

        joined.RemoveAll(one => !isRecord && one.Kind == IdentifierKind.Person && PublicNames.IsPublic(scene, one));
        joined.Sort((one, other) => one.Start.CompareTo(other.Start));
        return isRecord ? joined : Facilities.Join(scene, joined);
    }

    private static void Add(List<Identifier> joined, Identifier tagged, bool isRecord)
    {
        for (var at = joined.Count - 1; at >= 0; at--)
        {
            var rule = joined[at];
            if (rule.End <= tagged.Start || rule.Start >= tagged.End)
            {
                continue;
            }

            if (IsAddress(rule.Kind))
            {
                return;
            }

            joined.RemoveAt(at);
            var kind = tagged.Kind is IdentifierKind.Id || !isRecord ? rule.Kind : tagged.Kind;
            // A record says where each field begins and ends, and the tagger has learnt it.
            tagged = isRecord ? tagged with { Kind = kind } : new Identifier(kind, Math.Min(rule.Start, tagged.Start), Math.Max(rule.End, tagged.End));
        }

        joined.Add(tagged);
    }

    private static bool IsAddress(IdentifierKind kind) => kind is IdentifierKind.Email or IdentifierKind.Url or IdentifierKind.Ip or IdentifierKind.Username;

    /// <summary>A country or state that ends an address is part of it.</summary>
    private static IdentifierKind? AfterPlace(Scene scene, List<TagSpan> spans, TagSpan span)
    {
        var before = spans.IndexOf(span) - 1;
        return span.Kind == TagKind.Country && before >= 0 && spans[before].Kind is TagKind.Place or TagKind.Street
            && (spans[before].Last + 1 == span.First || (spans[before].Last + 2 == span.First && scene.IsMark(span.First - 1, ','))) ? IdentifierKind.Location : null;
    }

    private static IdentifierKind? KindOf(Scene scene, TagSpan span, bool isRecord) => span.Kind switch
    {
        TagKind.Person => IdentifierKind.Person,
        TagKind.Place when !isRecord && OrganizationFinder.Heads.Contains(scene.FormAt(span.Last)) => IdentifierKind.Organization,
        TagKind.Place or TagKind.Street => IdentifierKind.Location,
        TagKind.Organization => IdentifierKind.Organization,
        TagKind.Date => IdentifierKind.Date,
        TagKind.Age => isRecord ? IdentifierKind.Age : null,
        TagKind.Phone => IdentifierKind.Phone,
        TagKind.Fax => IdentifierKind.Fax,
        TagKind.Plan => IdentifierKind.HealthPlan,
        TagKind.License => IdentifierKind.License,
        TagKind.Record => IdentifierKind.Mrn,
        TagKind.Code => Announced(scene, span.First) ?? IdentifierKind.Id,
        TagKind.Country or TagKind.Company or TagKind.Sex => null,
        _ => null,
    };

    /// <summary>What the nearest of the three words before a number says that it is.</summary>
    private static IdentifierKind? Announced(Scene scene, int first)
    {
        for (var back = 1; back <= 3; back++)
        {
            if (NumberFinder.Cues.TryGetValue(scene.FormAt(first - back), out var kind) && kind is not (IdentifierKind.Phone or IdentifierKind.Fax or IdentifierKind.Id))
            {
                return kind;
            }
        }

        return null;
    }

    private static int End(Scene scene, TagSpan span)
    {
        var token = scene.Tokens[span.Last];
        var word = token.In(scene.Text);
        return token.Kind == TokenKind.Word && word.Length > 2 && word[^1] is 's' or 'S' && Folding.IsApostrophe(word[^2]) ? token.End - 2 : token.End;
    }

    private static bool IsRecord(Scene scene)
    {
        var fields = 0;
        for (var at = 1; at < scene.Tokens.Count && fields < FieldsOfRecord; at++)
        {
            fields += scene.IsMark(at, ':') && scene.IsWord(at - 1) ? 1 : 0;
        }

        return fields >= FieldsOfRecord;
    }
}
