namespace Candor.Language.Spikes;

/// <summary>A post that was heard.</summary>
/// <param name="At">When it was written.</param>
/// <param name="Author">Who wrote it; an id or a handle.</param>
/// <param name="Text">What it says.</param>
/// <param name="Feeling">In [-1, 1], as <see cref="Reader"/> reads it.</param>
public sealed record HeardPost(DateTimeOffset At, string Author, string Text, double Feeling);
