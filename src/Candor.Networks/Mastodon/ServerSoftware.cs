using System.Text.Json;

namespace Candor.Networks.Mastodon;

/// <summary>Which program answers, as far as its version tells.</summary>
/// <param name="IsMastodon">Whether it is Mastodon itself or a fork with its rules of counting.</param>
/// <param name="CountsEveryCharacter">Whether links and mentions count in full, by code point (GoToSocial).</param>
/// <param name="KeepsKeys">Whether it is known to honour <c>Idempotency-Key</c>.</param>
/// <param name="ReadsTokenInAddress">Whether its socket may look for the token in the address alone (Pleroma and Akkoma).</param>
internal sealed record ServerSoftware(bool IsMastodon, bool CountsEveryCharacter, bool KeepsKeys, bool ReadsTokenInAddress)
{
    /// <summary>
    /// Other programs write <c>4.2.0 (compatible; Name 1.2)</c>, snac <c>4.0.0 (not true; really snac/2.75)</c>, GoToSocial
    /// a bare version beside a <c>source_url</c> of its own. Only Mastodon, Pleroma and Akkoma are known to keep
    /// idempotency keys; any other program is taken not to: that costs a look at the account's own statuses after a doubt,
    /// the opposite mistake costs a doubled post.
    /// </summary>
    public static ServerSoftware Of(JsonElement instance)
    {
        var version = instance.Text("version") ?? "";
        var source = instance.Text("source_url") ?? "";
        var goToSocial = Says(version, "gotosocial") || Says(source, "gotosocial");
        var mastodon = version.Length > 0 && char.IsAsciiDigit(version[0]) && !version.Contains('(', StringComparison.Ordinal) && !goToSocial;
        var pleroma = Says(version, "pleroma") || Says(version, "akkoma");
        return new ServerSoftware(mastodon, goToSocial, mastodon || pleroma, pleroma);
    }

    private static bool Says(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
