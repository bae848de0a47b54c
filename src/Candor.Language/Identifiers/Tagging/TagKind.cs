namespace Candor.Language.Identifiers.Tagging;

/// <summary>What the tagger tells apart; finer than <see cref="IdentifierKind"/>, since what stands beside each differs.</summary>
internal enum TagKind : byte
{
    Person,
    Place,
    Street,

    /// <summary>Too large an area to identify anyone: learnt, so that it is not taken for a town.</summary>
    Country,

    /// <summary>A hospital, practice, school or employer of someone.</summary>
    Organization,

    /// <summary>A brand, team or company that everyone speaks of: learnt, so that it is not taken for a person.</summary>
    Company,
    Date,
    Age,
    Phone,
    Fax,
    Plan,
    License,
    Record,
    Code,

    /// <summary>Sex of a patient in a clinical record: learnt, not reported.</summary>
    Sex,
}
