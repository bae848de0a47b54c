using System.Text.Json;
using Candor.Governance;
using NodaTime;

namespace Candor.Web.Features.Governance;

/// <summary>One link of the audit chain.</summary>
internal sealed record AuditAnswer(
    long Sequence, Instant At, Guid? ActorId, string Actor, ActorKind ActorKind, string Action, string SubjectType, Guid SubjectId,
    string? Reason, JsonElement Details, string? BeforeHash, string? AfterHash, string PreviousHash, string Hash)
{
    public static AuditAnswer Of(AuditEntry entry) => new(
        entry.Sequence, entry.At, entry.ActorId, entry.ActorName, entry.ActorKind, entry.Action, entry.SubjectType, entry.SubjectId,
        entry.Reason, JsonSerializer.Deserialize<JsonElement>(entry.Details), Hex(entry.BeforeHash), Hex(entry.AfterHash), Hex(entry.PreviousHash)!, Hex(entry.Hash)!);

    private static string? Hex(byte[]? hash) => hash is null ? null : Convert.ToHexStringLower(hash);
}
