using System.Buffers.Text;
using System.Text.Json;

namespace Candor.Networks.Bluesky;

/// <summary>A signed-in account: short-lived access token and, to get the next, a refresh token.</summary>
internal sealed record Session(string Did, string Access, string? Refresh, string? Handle = null)
{
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(60);

    public static Session? Of(Account account)
        => account.Secret("access") is { } access && (Claims(access).Text("sub") ?? account.NetworkId) is { } did
            ? new Session(did, access, account.Secret("refresh"))
            : null;

    /// <summary>Whether the access token still lives by its own word; one that does not say is used until it is refused.</summary>
    public bool Lives(DateTimeOffset now)
        => Claims(Access).At("exp") is not { ValueKind: JsonValueKind.Number } exp || !exp.TryGetInt64(out var end)
            || now + Margin < DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(end, 0, 253_402_300_799));

    /// <summary>The record's members hold tokens: they are never printed.</summary>
    public override string ToString() => $"Session of {Did}";

    private static JsonElement Claims(string token)
    {
        try
        {
            if (token.Split('.') is not [_, var payload, _])
            {
                return default;
            }

            using var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(payload));
            return claims.RootElement.Clone();
        }
        catch (Exception notAToken) when (notAToken is FormatException or JsonException)
        {
            return default;
        }
    }
}
