using System.Collections.Frozen;

namespace Candor.Language.Identifiers;

/// <summary>Names of months, days and holidays, English and Spanish, folded.</summary>
internal static class DateWords
{
    public static FrozenSet<string> Months { get; } = Set(
        "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec "
        + "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre ene abr ago dic");

    /// <summary>Months that are also other words: only with a day, a year or a preposition.</summary>
    public static FrozenSet<string> Doubtful { get; } = Set("may march mar sep dec jan jun ago dic ene abr");

    public static FrozenSet<string> Weekdays { get; } = Set(
        "monday tuesday wednesday thursday friday saturday sunday mon tues tue wed thurs thur fri lunes martes miercoles jueves viernes sabado domingo");

    public static FrozenSet<string> Last { get; } = Set("last this next on since past until by every el pasado proximo este desde hasta");

    public static FrozenSet<string> Spans { get; } = Set("night week weekend month morning evening afternoon fall spring summer winter semana mes noche");

    public static FrozenSet<string> Units { get; } = Set("day days week weeks month months night nights dia dias semana semanas mes meses");

    public static FrozenSet<string> Counts { get; } = Set(
        "a one two three four five six seven eight nine ten couple few several un una dos tres cuatro cinco seis siete ocho nueve diez varios unos unas pocos");

    /// <summary>Holidays as runs of words.</summary>
    public static string[][] Holidays { get; } = [.. new[]
    {
        "christmas eve", "christmas day", "christmas", "new years eve", "new years day", "new year eve", "new year day", "new years", "thanksgiving", "easter", "easter sunday", "mother day",
        "mothers day", "father day", "fathers day", "valentine day", "valentines day", "memorial day", "labor day", "fourth of july", "4th of july", "july 4th", "halloween", "veterans day", "good friday",
        "hanukkah", "passover", "ramadan", "eid", "diwali", "st patrick day", "super bowl sunday", "cinco de mayo", "boxing day", "navidad", "nochebuena", "ano nuevo", "semana santa",
        "dia de la madre", "dia de las madres", "dia del padre", "dia de muertos", "dia de los muertos", "dia de reyes", "san valentin", "black friday", "juneteenth", "mlk day",
    }.Select(name => name.Split(' '))];

    /// <summary>The words that a holiday may begin with: a quick no for all others.</summary>
    public static FrozenSet<string> HolidayBeginnings { get; } = Holidays.Select(name => name[0]).ToFrozenSet();

    private static FrozenSet<string> Set(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
}
