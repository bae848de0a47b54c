namespace Candor.Networks;

/// <summary>What a network counts.</summary>
public enum CountingUnit
{
    /// <summary>User-perceived characters (UAX #29).</summary>
    Grapheme,

    /// <summary>Unicode code points.</summary>
    CodePoint,

    /// <summary>UTF-16 code units.</summary>
    Utf16,

    /// <summary>UTF-8 bytes.</summary>
    Utf8Byte,
}
