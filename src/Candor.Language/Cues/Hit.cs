namespace Candor.Language.Cues;

/// <summary>A cue found in a phrase text, from the first word to one past the last.</summary>
internal readonly record struct Hit(Cue Cue, int From, int To);
