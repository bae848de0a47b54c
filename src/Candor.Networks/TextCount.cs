namespace Candor.Networks;

/// <summary>A text, counted.</summary>
/// <param name="Used">Units used.</param>
/// <param name="Limit">Units allowed.</param>
/// <param name="Utf8Bytes">UTF-8 bytes used.</param>
/// <param name="Utf8Limit">UTF-8 bytes allowed; null when there is no such limit.</param>
public sealed record TextCount(int Used, int Limit, int Utf8Bytes, int? Utf8Limit)
{
    /// <summary>Whether the network would take it.</summary>
    public bool Fits => Used <= Limit && (Utf8Limit is null || Utf8Bytes <= Utf8Limit);

    /// <summary>Units left; negative when over.</summary>
    public int Left => Limit - Used;
}
