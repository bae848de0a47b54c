using System.Collections.Frozen;
using Candor.Language.Cues;

namespace Candor.Language.Identifiers;

/// <summary>Names of people and places; the value tells whether the name is also an ordinary word, a place or another kind of name.</summary>
internal static class NameLists
{
    public static FrozenDictionary<string, bool> First { get; } = Load("Identifiers.first-names.txt");

    public static FrozenDictionary<string, bool> Last { get; } = Load("Identifiers.last-names.txt");

    public static FrozenDictionary<string, bool> Places { get; } = Load("Identifiers.places.txt");

    /// <summary>The words that a place may begin with: a quick no for all others.</summary>
    public static FrozenSet<string> PlaceBeginnings { get; } = Places.Keys.Select(name => name.Split(' ')[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>US states and territories with their codes: too large an area to identify anyone, but they show that a town stands before.</summary>
    public static FrozenSet<string> States { get; } = (
        "al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc pr "
        + "alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland "
        + "massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming")
        .Split(' ').ToFrozenSet();

    private static FrozenDictionary<string, bool> Load(string resource)
        => Resource.Lines(resource).ToFrozenDictionary(line => line.TrimEnd('*'), line => line[^1] == '*', StringComparer.Ordinal);
}
