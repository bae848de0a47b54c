namespace Candor.Networks.Practice;

/// <summary>The first line of the world's file: what the world follows from, whatever the options say later.</summary>
internal sealed record PracticeOpening(int Format, int Seed, bool History, DateTimeOffset At);
