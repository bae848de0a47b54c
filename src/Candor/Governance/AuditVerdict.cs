namespace Candor.Governance;

/// <summary>What a walk over the chain found.</summary>
/// <param name="IsWhole">Whether nothing was changed.</param>
/// <param name="Entries">Entries read.</param>
/// <param name="FirstBroken">Sequence of the first entry that does not fit; null when the chain is whole.</param>
/// <param name="Message">The verdict in a sentence.</param>
/// <param name="HeadHash">Hash of the newest entry, to be kept elsewhere; null when broken.</param>
public sealed record AuditVerdict(bool IsWhole, long Entries, long? FirstBroken, string Message, byte[]? HeadHash)
{
    internal static AuditVerdict Whole(long entries, byte[] head)
        => new(true, entries, null, $"The audit chain is whole: {entries} entries.", head);

    internal static AuditVerdict Broken(long sequence, string message) => new(false, sequence - 1, sequence, message, null);
}
