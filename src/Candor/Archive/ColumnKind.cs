namespace Candor.Archive;

/// <summary>What a column holds, said the same way for both databases. In a backup: a JSON string unless said otherwise; null is null.</summary>
internal enum ColumnKind
{
    /// <summary>A UUID.</summary>
    Id,

    /// <summary>Text; also the words of enumerations.</summary>
    Text,

    /// <summary>A JSON document, kept as text.</summary>
    Document,

    /// <summary>32 bits; a JSON number.</summary>
    Whole,

    /// <summary>64 bits; a JSON number.</summary>
    Long,

    /// <summary>A double; a JSON number.</summary>
    Real,

    /// <summary>A JSON true or false.</summary>
    Flag,

    /// <summary>Base64.</summary>
    Bytes,

    /// <summary>ISO 8601 with the letter Z, to the microsecond.</summary>
    Instant,

    /// <summary>ISO 8601 with an offset.</summary>
    OffsetTime,

    /// <summary>ISO 8601 without an offset.</summary>
    LocalTime,

    /// <summary>ISO 8601.</summary>
    LocalDate,
}
