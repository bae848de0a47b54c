using System.Collections.Frozen;

namespace Candor.Language.Identifiers.Tagging;

/// <summary>Closed lists that the tagger looks words up in, folded.</summary>
internal static class TagWords
{
    public static FrozenSet<string> English { get; } = Set(
        "the of and to in is was for with that this it you my he she they we our your are have has had at on be not but from his her their i will would can an been were what when who how by as or if so just about there out all me do did dont im");

    public static FrozenSet<string> Spanish { get; } = Set(
        "el la los las de del que y en un una por con para se su sus lo le les mi mis me es fue era son como pero muy ya al esta este esto estan cuando donde quien hay tiene tengo sin sobre desde hasta porque nos yo ella ellos usted gracias");

    /// <summary>Countries, continents and states: areas too large to identify anyone.</summary>
    public static FrozenSet<string> Countries { get; } = Set(
        "usa us uk eu america england scotland wales ireland britain france germany spain portugal italy greece turkey russia ukraine poland sweden norway denmark finland netherlands belgium austria switzerland hungary romania "
        + "bulgaria serbia croatia china japan korea taiwan india pakistan bangladesh nepal afghanistan iran iraq syria israel palestine lebanon egypt libya tunisia algeria morocco nigeria ghana kenya ethiopia somalia sudan uganda "
        + "congo cameroon senegal zimbabwe australia canada mexico brazil argentina chile peru colombia venezuela ecuador bolivia paraguay uruguay guatemala honduras salvador nicaragua panama cuba haiti jamaica dominicana philippines "
        + "indonesia malaysia singapore thailand vietnam cambodia myanmar africa asia europe espana francia alemania italia inglaterra reino unido grecia turquia rusia ucrania polonia suecia noruega dinamarca finlandia holanda belgica suiza "
        + "hungria rumania japon corea egipto marruecos argelia brasil canada estados unidos europa africa asia ecuador bolivia siria irak "
        + string.Join(' ', NameLists.States.Where(state => state.Length > 2)));

    public static IReadOnlyList<(WordRole Role, IEnumerable<string> Words)> Roles { get; } =
    [
        (WordRole.Title, Cast.Titles),
        (WordRole.Kin, Cast.Kin),
        (WordRole.Role, Cast.Roles),
        (WordRole.Weekday, DateWords.Weekdays),
        (WordRole.Month, DateWords.Months),
        (WordRole.YearWord, AgeFinder.YearWords),
        (WordRole.AgeWord, AgeFinder.AgeWords),
        (WordRole.OrganizationHead, OrganizationFinder.Heads),
        (WordRole.OrganizationHead, OrganizationFinder.Openers),
        (WordRole.Street, PlaceFinder.Streets),
        (WordRole.StreetBefore, PlaceFinder.StreetsBefore),
        (WordRole.Room, PlaceFinder.Rooms),
        (WordRole.Particle, NameStops.Particles),
        (WordRole.Unit, DateWords.Units),
        (WordRole.Span, DateWords.Spans),
        (WordRole.Count, DateWords.Counts),
        (WordRole.Holiday, DateWords.HolidayBeginnings),
        .. NumberFinder.Cues.GroupBy(cue => cue.Value).OrderBy(group => group.Key).Select(group => (WordRole.Cue + (int)group.Key, group.Select(cue => cue.Key))),
        (WordRole.State, NameLists.States),
        (WordRole.Introducer, PersonFinder.Introducers),
        (WordRole.BeforePlace, PlaceFinder.Before),
    ];

    private static FrozenSet<string> Set(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
}
