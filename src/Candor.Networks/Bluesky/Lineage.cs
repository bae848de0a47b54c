using System.Security.Cryptography;
using System.Text;

namespace Candor.Networks.Bluesky;

/// <summary>
/// The newest session of one account in this process, and the credentials it came from. A caller that still holds an older
/// refresh token of the same line is served from the newest session, so a token that rotates is used once; one that holds
/// other credentials, because the account was connected anew, is not.
/// </summary>
internal sealed class Lineage : IDisposable
{
    /// <summary>A caller is never further behind than this many refreshes.</summary>
    private const int Kept = 64;

    private readonly Queue<string> ancestors = [];

    /// <summary>Lets one at a time refresh.</summary>
    public SemaphoreSlim Gate { get; } = new(1, 1);

    private Session? Newest { get; set; }

    public Session? NewestFor(Account account) => ancestors.Contains(Credential(account)) ? Newest : null;

    public void Continue(Account account, Session session)
    {
        if (!ancestors.Contains(Credential(account)))
        {
            ancestors.Clear();
        }

        Newest = session;
        ancestors.Enqueue(Credential(account));
        ancestors.Enqueue(Fingerprint(session.Refresh));
        while (ancestors.Count > Kept)
        {
            ancestors.Dequeue();
        }
    }

    public void Dispose() => Gate.Dispose();

    private static string Credential(Account account) => Fingerprint(account.Secret("refresh") ?? account.Secret("password"));

    private static string Fingerprint(string? secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret ?? "")));
}
