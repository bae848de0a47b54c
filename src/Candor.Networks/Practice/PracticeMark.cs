namespace Candor.Networks.Practice;

/// <summary>Somebody did something to a post.</summary>
internal sealed record PracticeMark(string Post, string By, DateTimeOffset At);
