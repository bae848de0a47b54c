namespace Candor.Language.Identifiers.Tagging;

/// <summary>What a word announces about its neighbours.</summary>
internal enum WordRole
{
    None,
    Title,
    Role,
    Kin,
    Month,
    Weekday,
    State,
    OrganizationHead,
    Street,
    StreetBefore,
    Room,
    Particle,
    Unit,
    Count,
    YearWord,
    AgeWord,
    Holiday,
    Span,
    Introducer,
    BeforePlace,

    /// <summary>Words before a number, one for each kind of identifier from here on.</summary>
    Cue = 32,
}
