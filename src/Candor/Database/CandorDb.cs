using Candor.Channels;
using Candor.Governance;
using Candor.Inbox;
using Candor.Publishing;
using Candor.Work;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Candor.Database;

/// <summary>
/// Everything that Candor keeps. One derived context and one migrations folder per database (<see cref="SqliteDb"/>,
/// <see cref="PostgresDb"/>).
/// </summary>
public abstract partial class CandorDb(DbContextOptions options, ChangeFeed feed)
    : IdentityUserContext<Person, Guid>(options), IDataProtectionKeyContext
{
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<AuditHead> AuditHeads => Set<AuditHead>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<Facility> Facilities => Set<Facility>();

    public DbSet<RoleGrant> RoleGrants => Set<RoleGrant>();

    public DbSet<Channel> Channels => Set<Channel>();

    public DbSet<ChannelSecret> ChannelSecrets => Set<ChannelSecret>();

    public DbSet<ChannelHearing> ChannelHearings => Set<ChannelHearing>();

    public DbSet<DueWork> DueWork => Set<DueWork>();

    public DbSet<Conversation> Conversations => Set<Conversation>();

    public DbSet<Item> Items => Set<Item>();

    public DbSet<OwnVoice> OwnVoices => Set<OwnVoice>();

    public DbSet<Note> Notes => Set<Note>();

    public DbSet<AssignmentRule> AssignmentRules => Set<AssignmentRule>();

    public DbSet<SavedReply> SavedReplies => Set<SavedReply>();

    public DbSet<Post> Posts => Set<Post>();

    public DbSet<PostVersion> PostVersions => Set<PostVersion>();

    public DbSet<PostMedia> PostMedia => Set<PostMedia>();

    public DbSet<Delivery> Deliveries => Set<Delivery>();

    public DbSet<DeliveryAttempt> DeliveryAttempts => Set<DeliveryAttempt>();

    public DbSet<PublishingPause> PublishingPauses => Set<PublishingPause>();

    public DbSet<ApiToken> ApiTokens => Set<ApiToken>();

    public DbSet<IdempotentAnswer> IdempotentAnswers => Set<IdempotentAnswer>();

    public DbSet<PersonRecord> PersonRecords => Set<PersonRecord>();

    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    /// <summary>Reads the head of the audit chain and holds it until the transaction ends.</summary>
    internal abstract Task<AuditHead> LockAuditHeadAsync(CancellationToken cancellationToken);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(CandorDb).Assembly);
        builder.Entity<Person>().ToTable("people");
        Passkeys(builder);
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            SnakeCase.Apply(entity);
            if (typeof(Audited).IsAssignableFrom(entity.ClrType))
            {
                entity.FindProperty(nameof(Audited.Id))!.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
                entity.FindProperty(nameof(Audited.Version))!.IsConcurrencyToken = true;
            }
        }
    }

    /// <summary>
    /// What sign-in would add by itself where its own options are registered: said here, so that the model is the same
    /// for a verb of the command line and for the tool that makes migrations.
    /// </summary>
    private static void Passkeys(ModelBuilder builder)
    {
        builder.Entity<Person>().Property(person => person.PhoneNumber).HasMaxLength(256);
        builder.Entity<Person>().HasMany<IdentityUserPasskey<Guid>>().WithOne().HasForeignKey(passkey => passkey.UserId).IsRequired();
        builder.Entity<IdentityUserLogin<Guid>>(login =>
        {
            login.Property(one => one.LoginProvider).HasMaxLength(128);
            login.Property(one => one.ProviderKey).HasMaxLength(128);
        });
        builder.Entity<IdentityUserToken<Guid>>(token =>
        {
            token.Property(one => one.LoginProvider).HasMaxLength(128);
            token.Property(one => one.Name).HasMaxLength(128);
        });
        builder.Entity<IdentityUserPasskey<Guid>>(passkey =>
        {
            passkey.HasKey(one => one.CredentialId);
            passkey.ToTable("AspNetUserPasskeys");
            passkey.Property(one => one.CredentialId).HasMaxLength(1024);
            passkey.OwnsOne(one => one.Data).ToJson();
        });
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
        => configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
}
