namespace Candor.Networks;

/// <summary>The longest text and the rule it is counted by.</summary>
/// <param name="Length">Most units.</param>
/// <param name="Unit">What one unit is.</param>
/// <param name="Utf8Bytes">A second limit in UTF-8 bytes; null when there is none.</param>
/// <param name="UrlLength">What any web address counts as; null when it counts in full.</param>
/// <param name="MentionsCountLocalPartOnly">Whether <c>@user@host</c> counts as <c>@user</c>.</param>
public sealed record TextLimit(int Length, CountingUnit Unit, int? Utf8Bytes = null, int? UrlLength = null, bool MentionsCountLocalPartOnly = false)
{
    /// <summary>Counts <paramref name="text"/> as the network does.</summary>
    public TextCount Count(string text) => TextCounter.Count(text, this);
}
