namespace Candor.Networks.Practice;

/// <summary>
/// One of the people of the practice network. All of them are made up. The cast (a newsroom, a spammer) speaks only where the script
/// says so.
/// </summary>
internal sealed record PracticePersona(string Handle, string Name, string Mood, string Language = "en", int Followers = 0, bool Cast = false);
