using System.Collections.Frozen;

namespace Candor.Safeguards;

/// <summary>Which jurisdiction lies in which: <c>US-CA</c> in <c>US</c>, <c>ES</c> in <c>EU</c>, <c>GB</c> is <c>UK</c>.</summary>
internal static class Places
{
    // Member states of the European Union as of 2026, ISO 3166-1.
    private static readonly FrozenSet<string> Members = new[]
    {
        "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT", "LV", "LT", "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool Lies(string place, string within)
    {
        var country = place.Split('-')[0];
        return place == within || country == within || (within == "EU" && Members.Contains(country)) || (within == "UK" && country == "GB");
    }
}
