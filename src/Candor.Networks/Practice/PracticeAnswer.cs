namespace Candor.Networks.Practice;

/// <summary>
/// What people of a mood say back to the hospital: after its reply to them (<c>reply</c>), after a post of its own (<c>post</c>), or from
/// the side (<c>aside</c>).
/// </summary>
internal sealed record PracticeAnswer(string To, string Mood, string Text, string Language = "en");
