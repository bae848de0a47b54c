using System.Globalization;
using Candor.Language.Identifiers;

namespace Candor.Train.Identifiers;

/// <summary>Values that belong to nobody: names put together from public lists, numbers from chance.</summary>
internal sealed class MadeUp(string data, Random random)
{
    private static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    private static readonly string[] SpanishMonths = ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"];
    private static readonly string[] Streets = ["Street", "St", "St.", "Avenue", "Ave", "Ave.", "Road", "Rd", "Lane", "Drive", "Court", "Blvd", "Way", "Place"];
    private static readonly string[] SpanishStreets = ["Calle", "C/", "Avenida", "Avda.", "Av.", "Plaza", "Paseo", "Camino", "Carrera", "Calle de", "Avenida de"];
    private static readonly string[] CompanyEnds = ["Inc", "LLC", "Group", "and Sons", "Corporation", "Ltd", "Partners", "Logistics", "Foods", "Insurance"];
    private static readonly string[] Schools = ["Elementary", "High School", "Middle School", "Academy", "University", "College", "Christian School", "Preschool"];
    private static readonly string[] Practices = ["Family Clinic", "Pediatrics", "Dental", "Urgent Care", "Medical Center", "Hospital", "Regional Hospital", "Health Center", "Nursing Home", "General Hospital", "Clinic", "Memorial Hospital", "Orthopedics", "Women's Center"];
    private static readonly string[] SpanishPractices = ["Hospital General de", "Hospital de", "Clínica", "Centro de Salud", "Hospital Universitario de", "Hospital", "Centro Médico", "Sanatorio", "Hospital Clínico de"];

    private readonly string[] _firstLong = [.. File.ReadLines(Path.Combine(data, "name_lists/firstnames.txt")).Select(name => name.Trim()).Where(name => name.Length > 2)];
    private readonly string[] _lastLong = [.. File.ReadLines(Path.Combine(data, "name_lists/lastnames.txt")).Select(name => name.Trim()).Where(name => name.Length > 2)];
    private readonly string[] _first = [.. NameLists.First.Keys.Order(StringComparer.Ordinal)];
    private readonly string[] _last = [.. NameLists.Last.Keys.Order(StringComparer.Ordinal)];
    private readonly string[] _towns = [.. NameLists.Places.Keys.Where(place => place.Length > 3).Order(StringComparer.Ordinal)];
    private readonly string[] _states = [.. NameLists.States.Where(state => state.Length == 2).Order(StringComparer.Ordinal)];
    private readonly string[] _hospitals = [.. Rows.Of(data, "cms_hospital_names/hospitals.jsonl").Select(row => row.Text("name")).Distinct()];

    public Random Random => random;

    public string First() => Title(Chance(0.6) ? Pick(_first) : Pick(_firstLong));

    public string Last() => Chance(0.04) ? Title(Pick(_lastLong)) + "-" + Title(Pick(_last)) : Title(Chance(0.5) ? Pick(_last) : Pick(_lastLong));

    public string Full() => random.Next(12) switch
    {
        0 => First() + " " + Initial() + ".",
        1 => First() + " " + Initial(),
        2 => First() + " " + Initial() + ". " + Last(),
        3 => First() + " " + Last() + " " + Last(),
        4 => Initial() + ". " + Last(),
        5 => First() + " " + First() + " " + Last(),
        _ => First() + " " + Last(),
    };

    public string SpanishFull() => random.Next(4) switch
    {
        0 => First() + " " + Last(),
        1 => First() + " " + First() + " " + Last() + " " + Last(),
        2 => First() + " de " + "la " + Last(),
        _ => First() + " " + Last() + " " + Last(),
    };

    public string Town() => Title(Pick(_towns));

    public string TownState() => Town() + ", " + Pick(_states).ToUpperInvariant();

    public string Hospital() => random.Next(3) switch
    {
        0 => Last() + " " + Pick(Practices),
        1 => (Chance(0.5) ? "St. " + First() + "'s " : Town() + " ") + Pick(Practices),
        _ => Title(Pick(_hospitals)),
    };

    public string SpanishHospital() => Pick(SpanishPractices) + " " + (Chance(0.5) ? Town() : Chance(0.5) ? "San " + First() : Last());

    public string School() => (Chance(0.5) ? Last() : Town()) + " " + Pick(Schools);

    public string Company() => Last() + " " + Pick(CompanyEnds);

    public string Street() => random.Next(3) switch
    {
        0 => $"{Digits(random.Next(1, 6))} {Last()} {Pick(Streets)} Apt {random.Next(1, 40)}",
        _ => $"{Digits(random.Next(1, 6))} {(Chance(0.7) ? Last() : Town())} {Pick(Streets)}",
    };

    public string StreetName() => random.Next(8) switch
    {
        0 => Pick(["Rua do ", "Rua ", "Via ", "rue de ", "Rue ", "Calle ", "ul. ", "Travessa "]) + Last(),
        1 => Last() + Pick(["gatan", "straße", "strasse", "veien", "vej", "laan", "straat", "katu", "väg", " utca", " tee", " Crescent", " Gasse"]),
        _ => Last() + " " + Pick(Streets),
    };

    /// <summary>As it stands on an envelope, in one line or several.</summary>
    public string Address() => random.Next(8) switch
    {
        0 => $"{Digits(random.Next(1, 6))} {StreetName()}\n Suite {Digits(3)}\n {Town().ToUpperInvariant()}\n {Pick(Templates.Countries)} {Zip()}",
        1 => $"{StreetName()} {Digits(random.Next(1, 4))}\n{Digits(random.Next(4, 6))} {Town()}\n{Pick(Templates.Countries)}",
        2 => $"{StreetName()} {Digits(random.Next(1, 5))}, {Digits(random.Next(4, 6))} {Town()}, {Pick(Templates.Countries)}",
        3 => $"{StreetName()} {Digits(random.Next(1, 5))}",
        4 => $"{StreetName()} {Digits(2)}\n Apt. {Digits(3)}\n {Town()}\n {Pick(Templates.Countries)} {Digits(4)}",
        5 => $"P.O. Box {Digits(random.Next(2, 5))}, {TownState()} {Zip()}",
        6 => $"{Digits(random.Next(1, 5))} {StreetName()}, {Town()}",
        _ => $"{Street()}, {TownState()} {Zip()}",
    };

    public string SpanishStreet() => $"{Pick(SpanishStreets)} {(Chance(0.5) ? Last() : First() + " " + Last())}{(Chance(0.5) ? "," : "")} {random.Next(1, 200)}{(Chance(0.3) ? ", " + random.Next(1, 9) + "º " + (char)('A' + random.Next(5)) : "")}";

    public string Zip() => Digits(5);

    public string Date()
    {
        var (year, month, day) = (random.Next(1930, 2027), random.Next(1, 13), random.Next(1, 29));
        var name = Months[month - 1];
        var end = day is 1 or 21 ? "st" : day is 2 or 22 ? "nd" : day is 3 or 23 ? "rd" : "th";
        return random.Next(12) switch
        {
            0 => $"{name} {day}{end}, {year}",
            1 => $"{name} {day}, {year}",
            2 => $"{name[..3]} {day} {year}",
            3 => $"{month}/{day}/{year}",
            4 => $"{month:00}/{day:00}/{year % 100:00}",
            5 => $"{year}-{month:00}-{day:00}",
            6 => $"{day} {name} {year}",
            7 => $"{name} {day}{end}",
            8 => $"{name[..3]}. {day}, {year}",
            9 => $"{day:00}.{month:00}.{year}",
            10 => $"the {day}{end} of {name}",
            _ => $"{name} {day}",
        };
    }

    public string SpanishDate()
    {
        var (year, month, day) = (random.Next(1930, 2027), random.Next(1, 13), random.Next(1, 29));
        return random.Next(5) switch
        {
            0 => $"{day:00}/{month:00}/{year}",
            1 => $"{day} de {SpanishMonths[month - 1]} de {year}",
            2 => $"{day} de {SpanishMonths[month - 1]}",
            3 => $"{day}-{month}-{year}",
            _ => $"{SpanishMonths[month - 1]} de {year}",
        };
    }

    public string Phone() => random.Next(6) switch
    {
        0 => $"({random.Next(201, 989)}) {random.Next(201, 989)}-{Digits(4)}",
        1 => $"{random.Next(201, 989)}-{random.Next(201, 989)}-{Digits(4)}",
        2 => $"{random.Next(201, 989)}.{random.Next(201, 989)}.{Digits(4)}",
        3 => $"+1 {random.Next(201, 989)} {random.Next(201, 989)} {Digits(4)}",
        4 => $"{random.Next(201, 989)}{random.Next(201, 989)}{Digits(4)}",
        _ => $"{random.Next(201, 989)} {random.Next(201, 989)} {Digits(4)}",
    };

    public string SpanishPhone() => random.Next(3) switch { 0 => $"6{Digits(2)} {Digits(3)} {Digits(3)}", 1 => $"9{Digits(2)} {Digits(2)} {Digits(2)} {Digits(2)}", _ => $"+34 6{Digits(8)}" };

    public string Code() => random.Next(7) switch
    {
        0 => $"{Letters(2)}-{Digits(6)}",
        1 => $"{Letters(3)}-{Digits(6)}",
        2 => Digits(random.Next(6, 11)),
        3 => $"#{Letters(2)}-{Digits(random.Next(4, 8))}",
        4 => $"{Digits(4)}-{Digits(4)}",
        5 => $"{Letters(1)}{Digits(7)}",
        _ => $"{Digits(3)}-{Digits(2)}-{Digits(random.Next(3, 5))}",
    };

    public string Plate() => random.Next(3) switch { 0 => $"{Letters(3)}-{Digits(4)}", 1 => $"{Digits(1)}{Letters(3)}{Digits(3)}", _ => $"{Digits(4)} {Letters(3)}" };

    public string Card() => string.Join(Chance(0.5) ? " " : "", Digits(4), Digits(4), Digits(4), Digits(4));

    public string Iban() => $"{Letters(2)}{Digits(2)}{Letters(4)}{Digits(14)}";

    public string Mail() => $"{First().ToLowerInvariant()}{(Chance(0.5) ? "." + Last().ToLowerInvariant() : Digits(2))}@mail.example";

    public string OldAge() => random.Next(90, 108).ToString(CultureInfo.InvariantCulture);

    public string YoungAge() => random.Next(1, 89).ToString(CultureInfo.InvariantCulture);

    public string Digits(int count) => string.Concat(Enumerable.Range(0, count).Select(at => (char)('0' + random.Next(at == 0 ? 1 : 0, 10))));

    public bool Chance(double share) => random.NextDouble() < share;

    public T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    public static string Title(string name)
    {
        var letters = name.ToLowerInvariant().ToCharArray();
        for (var at = 0; at < letters.Length; at++)
        {
            letters[at] = (at == 0 || letters[at - 1] is ' ' or '-' or '.') && char.IsLetter(letters[at]) ? char.ToUpperInvariant(letters[at]) : letters[at];
        }

        return new string(letters);
    }

    private string Initial() => ((char)('A' + random.Next(26))).ToString();

    private string Letters(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('A' + random.Next(26))));
}
