namespace Candor.Networks;

/// <summary>An account on a network as a connector is given it: settings and opened secrets, for the length of one call.</summary>
public sealed class Account
{
    /// <summary>Plain settings by <see cref="SettingField.Key"/>; a server's address is under <c>server</c>.</summary>
    public required IReadOnlyDictionary<string, string> Settings { get; init; }

    /// <summary>Opened secrets by key: passwords, access and refresh tokens. Never logged, never in an exception.</summary>
    public required IReadOnlyDictionary<string, string> Secrets { get; init; }

    /// <summary>The account's id on the network (a DID, a Mastodon account id); null before the first sign-in.</summary>
    public string? NetworkId { get; init; }

    /// <summary>
    /// Stores secrets that the network replaced (a rotated refresh token) and completes when they are durable. A network
    /// calls it before it uses the new access token, and never with an empty value. The keys given replace those kept; the
    /// others stay.
    /// </summary>
    public required Func<IReadOnlyDictionary<string, string>, CancellationToken, Task> KeepAsync { get; init; }

    /// <summary>One setting, or <paramref name="fallback"/>.</summary>
    public string Setting(string key, string fallback = "") => Settings.TryGetValue(key, out var value) && value.Length > 0 ? value : fallback;

    /// <summary>One secret, or null.</summary>
    public string? Secret(string key) => Secrets.TryGetValue(key, out var value) && value.Length > 0 ? value : null;
}
