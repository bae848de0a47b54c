namespace Candor.Web.Features.Inbox;

/// <summary>The note that was kept.</summary>
internal sealed record NoteAnswer(Guid Id);
