using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Candor.Networks.Mastodon;

/// <summary>Proof key for code exchange (RFC 7636), method S256.</summary>
internal static class ProofKey
{
    /// <summary>43 characters from 32 bytes of the system's secure source.</summary>
    public static string NewVerifier() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string Challenge(string verifier) => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
}
