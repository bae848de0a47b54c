using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using NodaTime;

namespace Candor.Governance;

/// <summary>
/// Makes and reads the secret of a link that works once: it carries the person's security stamp, which changes when the
/// link is used, so nothing about it is stored.
/// </summary>
public sealed class OneTimeLinks(IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>How long a link for a person works.</summary>
    public static Duration PersonLinkLife { get; } = Duration.FromDays(7);

    /// <summary>How long the link for the very first person works; each start prints a new one.</summary>
    public static Duration SetupLinkLife { get; } = Duration.FromDays(1);

    private static readonly Guid NobodyYet = Guid.Empty;

    private readonly IDataProtector protector = protection.CreateProtector("candor", "one-time-link");

    /// <summary>For the first person of all; it stops working when there is one.</summary>
    public string ForSetup() => Seal(new Secret(NobodyYet, "", (time.Now() + SetupLinkLife).ToUnixTimeSeconds()));

    /// <summary>For someone who chooses a password: invited, or reset by an administrator.</summary>
    public string ForPerson(Person person) => Seal(new Secret(person.Id, person.SecurityStamp!, (time.Now() + PersonLinkLife).ToUnixTimeSeconds()));

    /// <summary>Whether it is the link for the first person, and still in time.</summary>
    public bool IsSetup(string link) => Open(link) is { } secret && secret.PersonId == NobodyYet;

    /// <summary>Whose link it is and the stamp they had then; null when it is not one of ours or too old.</summary>
    public (Guid PersonId, string Stamp)? Person(string link)
        => Open(link) is { } secret && secret.PersonId != NobodyYet ? (secret.PersonId, secret.Stamp) : null;

    private string Seal(Secret secret) => protector.Protect(JsonSerializer.Serialize(secret));

    private Secret? Open(string link)
    {
        try
        {
            var secret = JsonSerializer.Deserialize<Secret>(protector.Unprotect(link));
            return secret is not null && time.Now().ToUnixTimeSeconds() < secret.EndsAt ? secret : null;
        }
        catch (Exception forged) when (forged is System.Security.Cryptography.CryptographicException or FormatException or JsonException)
        {
            return null;
        }
    }

    private sealed record Secret(Guid PersonId, string Stamp, long EndsAt);
}
