namespace Candor.Web.Features.Inbox;

/// <summary>A reason, in the actor's words.</summary>
internal sealed record ReasonRequest(string Reason = "");
