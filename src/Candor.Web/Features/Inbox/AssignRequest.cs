namespace Candor.Web.Features.Inbox;

/// <summary>Who gets it, and why.</summary>
internal sealed record AssignRequest(Guid PersonId, string Reason = "");
