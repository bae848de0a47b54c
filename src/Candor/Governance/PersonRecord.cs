using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Candor.Governance;

/// <summary>The signed record of a person: sign-in keeps its own bookkeeping, and every change of who may do what lands here.</summary>
public sealed class PersonRecord : Audited
{
    /// <summary>Roles with their scope, in words.</summary>
    public string Roles { get; private set; } = "";

    public static PersonRecord Open(Guid personId, string name, Actor by, Instant now)
    {
        var record = new PersonRecord { Id = personId };
        record.Happened("person added", by, now, null, ("name", name));
        return record;
    }

    /// <summary>A role came or went; <paramref name="roles"/> is what they hold now, in words.</summary>
    public void RolesSet(string action, string roles, Actor by, Instant now, string? reason)
    {
        Roles = roles;
        Happened(action, by, now, reason, ("roles", roles));
    }

    /// <summary>Anything else worth keeping: signed in, locked out, password reset, passkey added.</summary>
    public void Did(string action, Actor by, Instant now, string? reason = null) => Happened(action, by, now, reason);

    internal sealed class Configuration : IEntityTypeConfiguration<PersonRecord>
    {
        public void Configure(EntityTypeBuilder<PersonRecord> builder) => builder.ToTable("person_records");
    }
}
