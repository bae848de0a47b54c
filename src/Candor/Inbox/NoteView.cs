using NodaTime;

namespace Candor.Inbox;

/// <summary>A note, opened for someone who may read it.</summary>
public sealed record NoteView(Guid Id, string AuthorName, Instant At, string Text);
