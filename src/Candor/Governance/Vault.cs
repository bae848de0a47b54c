using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Candor.Governance;

/// <summary>Seals what must not be read from a copy of the database: network secrets, private notes.</summary>
/// <remarks>
/// The keys lie in the database, wrapped by the master key that lies outside it (<see cref="MasterKey"/>). Keys rotate
/// while the product runs: old ones still open, new ones seal. Thread-safe.
/// </remarks>
public sealed class Vault(IDataProtectionProvider protection)
{
    /// <summary>Seals <paramref name="text"/>; only the same <paramref name="purpose"/> opens it again.</summary>
    public byte[] Seal(string purpose, string text) => protection.CreateProtector("candor", purpose).Protect(Encoding.UTF8.GetBytes(text));

    /// <summary>Opens what was sealed.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">It was changed, or the master key is another one.</exception>
    public string Open(string purpose, byte[] sealedText) => Encoding.UTF8.GetString(protection.CreateProtector("candor", purpose).Unprotect(sealedText));
}
