using Candor.Inbox;

namespace Candor.Web.Features.Inbox;

/// <summary>How it ended. “No answer needed” wants a reason.</summary>
internal sealed record CloseRequest(ClosingKind As, string Reason = "");
