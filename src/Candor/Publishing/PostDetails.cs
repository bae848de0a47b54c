using Candor.Governance;
using Candor.Inbox;

namespace Candor.Publishing;

/// <summary>A post with what became of it.</summary>
public sealed record PostDetails(Post Post, IReadOnlyList<Delivery> Deliveries, Item? Answers, IReadOnlyList<AuditEntry> History);
