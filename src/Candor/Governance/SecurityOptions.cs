namespace Candor.Governance;

/// <summary>Section <c>Security</c> of the configuration: the key that wraps the keys in the database.</summary>
public sealed class SecurityOptions
{
    public const string Section = "Security";

    /// <summary>
    /// The master key, 32 random bytes in base64; every node needs the same. Default: none, the key is read from
    /// <see cref="MasterKeyFile"/>. Losing it loses what was sealed: network sign-ins and private notes.
    /// </summary>
    public string? MasterKey { get; set; }

    /// <summary>
    /// A file that holds the master key; made at the first start, readable by this user only. Default:
    /// <c>candor.key</c> in the folder of the SQLite file, or <c>data/candor.key</c> with PostgreSQL.
    /// </summary>
    public string? MasterKeyFile { get; set; }
}
