using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Candor.Governance;

/// <summary>A bearer token for the API: acts under its owner's roles, narrowed to its scopes. Only a hash is kept.</summary>
public sealed class ApiToken : Audited
{
    public string Name { get; private set; } = "";

    /// <summary>Whose roles it acts under.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>SHA-256 of the token.</summary>
    public byte[] Hash { get; private set; } = [];

    /// <summary>Permissions by name, separated by spaces.</summary>
    public string Scopes { get; private set; } = "";

    /// <summary>The scopes as permissions; a word that is no permission (any more) permits nothing.</summary>
    public IReadOnlySet<Permission> Permissions
        => Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => Enum.TryParse<Permission>(word, out _)).Select(Enum.Parse<Permission>).ToHashSet();

    public Instant? ExpiresAt { get; private set; }

    public Instant? RevokedAt { get; private set; }

    /// <summary>Makes a token; <paramref name="secret"/> is shown once and never kept.</summary>
    public static ApiToken Issue(Guid id, string name, Guid personId, IEnumerable<Permission> scopes, Instant? expiresAt, Actor by, Instant now, out string secret)
    {
        secret = "cdr_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        var token = new ApiToken { Id = id, Name = name, PersonId = personId, Hash = HashOf(secret), Scopes = string.Join(' ', scopes), ExpiresAt = expiresAt };
        token.Happened("issued", by, now, null, ("name", name), ("scopes", token.Scopes));
        return token;
    }

    public void Revoke(Actor by, Instant now)
    {
        RevokedAt = now;
        Happened("revoked", by, now);
    }

    public bool Works(Instant now) => RevokedAt is null && (ExpiresAt is null || now < ExpiresAt);

    /// <summary>What is kept of a token.</summary>
    public static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    internal sealed class Configuration : IEntityTypeConfiguration<ApiToken>
    {
        public void Configure(EntityTypeBuilder<ApiToken> builder)
        {
            builder.ToTable("api_tokens");
            builder.Ignore(token => token.Permissions);
            builder.HasIndex(token => token.Hash).IsUnique();
        }
    }
}
