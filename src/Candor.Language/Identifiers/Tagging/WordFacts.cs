namespace Candor.Language.Identifiers.Tagging;

/// <summary>What is known of a word whoever writes it.</summary>
[Flags]
internal enum WordFacts : uint
{
    None = 0,
    FirstName = 1 << 0,
    LastName = 1 << 1,

    /// <summary>Of the short lists: the name is also a word, a place or another kind of name.</summary>
    DoubtfulName = 1 << 2,
    RareFirstName = 1 << 3,
    RareLastName = 1 << 4,
    Place = 1 << 5,
    DoubtfulPlace = 1 << 6,

    /// <summary>Seen at least a few times in lower case.</summary>
    Seen = 1 << 7,

    /// <summary>Seen often in lower case.</summary>
    Ordinary = 1 << 8,

    /// <summary>Within sentences, written with a capital more often than not.</summary>
    MostlyCapital = 1 << 9,

    /// <summary>Part of the name of an illness, a treatment or a drug.</summary>
    Medical = 1 << 10,

    /// <summary>Part of the name of a hospital, and of little else.</summary>
    Hospital = 1 << 11,
    NeverName = 1 << 12,
    Thing = 1 << 13,
    Someone = 1 << 14,
    English = 1 << 15,
    Spanish = 1 << 16,
    Country = 1 << 17,
}
