using System.Text.RegularExpressions;
using Candor.Language.Identifiers.Tagging;

namespace Candor.Train.Identifiers;

/// <summary>Fills written examples with made-up values.</summary>
internal sealed partial class Templates(MadeUp values)
{
    private static readonly Dictionary<string, TagKind> Kinds = new(StringComparer.Ordinal)
    {
        ["DATE"] = TagKind.Date, ["CODE"] = TagKind.Code, ["PLACE"] = TagKind.Place, ["AGE"] = TagKind.Age, ["SEX"] = TagKind.Sex, ["ORG"] = TagKind.Organization, ["PERSON"] = TagKind.Person,
    };

    /// <summary>Lines of a file, each filled a few times where it has places to fill.</summary>
    public IEnumerable<TaggedText> Read(string file, int times)
        => File.ReadLines(file).Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal))
            .SelectMany(line => Enumerable.Range(0, line.Contains('{', StringComparison.Ordinal) ? times : 2).Select(_ => Fill(line)));

    public TaggedText Fill(string line)
    {
        var built = new TextBuilder();
        var at = 0;
        foreach (Match match in Slot().Matches(line))
        {
            built.Add(line[at..match.Index]);
            at = match.Index + match.Length;
            if (match.Groups["slot"].Success)
            {
                var (value, kind) = Value(match.Groups["slot"].Value);
                built.Add(value, kind);
            }
            else
            {
                built.Add(Slot().Replace(match.Groups["text"].Value, inner => Value(inner.Groups["slot"].Value).Value), Kinds[match.Groups["kind"].Value]);
            }
        }

        return built.Add(line[at..]).Build();
    }

    private (string Value, TagKind? Kind) Value(string slot) => slot switch
    {
        "first" or "first_name" or "first_name_male" or "first_name_female" or "first_name_nonbinary" => (values.First(), TagKind.Person),
        "last" or "last_name" or "last_name_male" or "last_name_female" => (values.Last(), TagKind.Person),
        "full" or "person" or "name" or "name_male" or "name_female" => (values.Full(), TagKind.Person),
        "sfull" => (values.SpanishFull(), TagKind.Person),
        "town" or "city" => (values.Town(), TagKind.Place),
        "townstate" => (values.TownState(), TagKind.Place),
        "zip" or "zipcode" or "postcode" => (values.Zip(), TagKind.Place),
        "hospital" => (values.Hospital(), TagKind.Organization),
        "shospital" => (values.SpanishHospital(), TagKind.Organization),
        "school" => (values.School(), TagKind.Organization),
        "company" or "organization" => (values.Company(), TagKind.Organization),
        "street" => (values.Street(), TagKind.Street),
        "sstreet" => (values.SpanishStreet(), TagKind.Street),
        "address" => (values.Address(), TagKind.Street),
        "streetname" or "street_name" => (values.StreetName(), TagKind.Street),
        "building_number" => (values.Digits(values.Random.Next(1, 6)), TagKind.Street),
        "secondary_address" => (values.Pick(["Apt. ", "Suite ", "Apt ", "Unit "]) + values.Digits(values.Random.Next(1, 4)), TagKind.Street),
        "date" or "date_of_birth" or "date_time" => (values.Date(), TagKind.Date),
        "sdate" => (values.SpanishDate(), TagKind.Date),
        "phone" or "phone_number" => (values.Phone(), TagKind.Phone),
        "sphone" => (values.SpanishPhone(), TagKind.Phone),
        "fax" => (values.Phone(), TagKind.Fax),
        "record" => (values.Code(), TagKind.Record),
        "plan" => (values.Code(), TagKind.Plan),
        "account" or "code" or "device" => (values.Code(), TagKind.Code),
        "license" or "us_driver_license" => (values.Code(), TagKind.License),
        "plate" => (values.Plate(), TagKind.Code),
        "card" or "credit_card_number" => (values.Card(), TagKind.Code),
        "iban" => (values.Iban(), TagKind.Code),
        "ssn" => ($"{values.Digits(3)}-{values.Digits(2)}-{values.Digits(4)}", TagKind.Code),
        "dni" => (values.Digits(8) + "ABCDEFGHJKLM"[values.Random.Next(12)], TagKind.Code),
        "oldage" => (values.OldAge(), TagKind.Age),
        "youngage" or "age" => (values.YoungAge(), null),
        "digits3" => (values.Digits(3), null),
        "digits4" => (values.Digits(4), null),
        "digits5" => (values.Digits(5), null),
        "email" => (values.Mail(), null),
        "url" => ("https://pages.example/" + values.First().ToLowerInvariant(), null),
        "ip" or "ip_address" => ($"{values.Random.Next(11, 250)}.{values.Random.Next(250)}.{values.Random.Next(250)}.{values.Random.Next(1, 250)}", null),
        "country" => (values.Pick(Countries), TagKind.Country),
        "nationality" or "nation_woman" => (values.Pick(Nations), null),
        "nation_plural" => (values.Pick(Nations) + "s", null),
        "prefix_male" or "prefix" => (values.Pick(["Mr.", "Dr.", "Mr"]), TagKind.Person),
        "prefix_female" => (values.Pick(["Mrs.", "Ms.", "Dr.", "Miss"]), TagKind.Person),
        "job" => (values.Pick(Jobs), null),
        "day_of_week" => (values.Pick(Days), TagKind.Date),
        "year" => (values.Random.Next(1930, 2027).ToString(System.Globalization.CultureInfo.InvariantCulture), null),
        "state_abbr" => ("TX", TagKind.Place),
        _ => throw new InvalidDataException($"Nothing fills {{{slot}}}."),
    };

    public static readonly string[] Countries = ["Austria", "Cyprus", "Portugal", "Estonia", "Hungary", "Norway", "Sweden", "Finland", "Denmark", "Germany", "Spain", "Italy", "Greece", "Iceland", "Australia", "New Zealand", "South Africa", "Brazil", "Chile", "Uruguay", "Slovenia", "Croatia", "United Kingdom", "United States", "France", "Mexico", "Ghana", "Vietnam", "Canada", "Peru", "India", "Ireland", "Poland", "Kenya", "Japan"];
    private static readonly string[] Nations = ["French", "Mexican", "Canadian", "Indian", "Irish", "Polish", "Kenyan", "Japanese", "American", "British"];
    private static readonly string[] Jobs = ["teacher", "bus driver", "Software engineer", "nurse", "Account manager", "welder", "librarian", "Chief of Staff"];
    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    [GeneratedRegex(@"\{\{?(?<slot>[a-z0-9_]+)\}\}?|\[(?<text>[^\]|]+)\|(?<kind>[A-Z]+)\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Slot();
}
