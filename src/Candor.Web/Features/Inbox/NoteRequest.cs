namespace Candor.Web.Features.Inbox;

/// <summary>A private note.</summary>
internal sealed record NoteRequest(string Text);
