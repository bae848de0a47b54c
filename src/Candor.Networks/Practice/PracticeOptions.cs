namespace Candor.Networks.Practice;

/// <summary>How the practice network behaves. Plain values: the host fills them in from its configuration.</summary>
public sealed class PracticeOptions
{
    /// <summary>File that keeps what happened, as JSON lines; null (the default) keeps it in memory only. One process at a time.</summary>
    public string? File { get; set; }

    /// <summary>What chance starts from: the same seed and the same start give the same people saying the same things. Default 20.</summary>
    public int Seed { get; set; } = 20;

    /// <summary>Whether the world starts with what was said in the two days before. Default true.</summary>
    public bool History { get; set; } = true;

    /// <summary>Whether people keep saying new things on their own. Default true.</summary>
    public bool Arrivals { get; set; } = true;

    /// <summary>Shortest time between two arrivals. Default 20 s.</summary>
    public TimeSpan ArrivalMin { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// Longest time between two arrivals, not less than <see cref="ArrivalMin"/>. Default 60 s. Once all texts were said, about an hour and a
    /// half in, both are five times as long.
    /// </summary>
    public TimeSpan ArrivalMax { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Whether people answer and react to what the hospital posts. Default true.</summary>
    public bool Answers { get; set; } = true;

    /// <summary>Shortest time until somebody answers the hospital. Default 4 s.</summary>
    public TimeSpan AnswerMin { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>Longest time until somebody answers a reply of the hospital, not less than <see cref="AnswerMin"/>. Default 40 s.</summary>
    public TimeSpan AnswerMax { get; set; } = TimeSpan.FromSeconds(40);

    /// <summary>
    /// The longest stretch of missed arrivals that is made up for after a stop or a sleep of the machine; after a longer one people go
    /// on from now, so that nobody comes back to a thousand new items. Default 30 min.
    /// </summary>
    public TimeSpan CatchUp { get; set; } = TimeSpan.FromMinutes(30);
}
