using Candor.Governance;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Candor.Publishing;

/// <summary>One approval that a post needs, and who gave it. All of them are asked for at once; one person fills one.</summary>
public sealed class ApprovalSlot
{
    public required Guid Id { get; init; }

    public Guid PostId { get; init; }

    /// <summary>What the approver must be allowed to do.</summary>
    public required Permission Needs { get; init; }

    public Guid? DecidedBy { get; private set; }

    public string? DecidedByName { get; private set; }

    public Instant? DecidedAt { get; private set; }

    public bool IsOpen => DecidedAt is null;

    /// <summary>Routine text is approved by anyone who approves for communications; every other approval needs its own role.</summary>
    public bool MayBeFilledBy(Actor by) => by.May(Needs) || (Needs == Permission.ApproveRoutine && by.May(Permission.ApproveComms));

    /// <summary>The same on one channel.</summary>
    public bool MayBeFilledBy(Actor by, Guid channelId, Guid? facilityId)
        => by.May(Needs, channelId, facilityId) || (Needs == Permission.ApproveRoutine && by.May(Permission.ApproveComms, channelId, facilityId));

    internal void Fill(Actor by, Instant now) => (DecidedBy, DecidedByName, DecidedAt) = (by.Id, by.Name, now);

    internal sealed class Configuration : IEntityTypeConfiguration<ApprovalSlot>
    {
        public void Configure(EntityTypeBuilder<ApprovalSlot> builder)
        {
            builder.ToTable("approval_slots");
            builder.Property(slot => slot.Id).ValueGeneratedNever();
            builder.Ignore(slot => slot.IsOpen);
            builder.HasOne<Post>().WithMany(post => post.Slots).HasForeignKey(slot => slot.PostId);
        }
    }
}
