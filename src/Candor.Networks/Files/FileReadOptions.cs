namespace Candor.Networks.Files;

/// <summary>How imported files are read.</summary>
public sealed record FileReadOptions
{
    /// <summary>The zone of dates that name none. Default UTC.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>
    /// Whether 03/04/2026 is the third of April (true) or March the fourth (false). Default null: such a date is a bad row, for a
    /// guess would be wrong without anybody seeing it. 25/12/2026 and 12/25/2026 are understood anyhow.
    /// </summary>
    public bool? DayFirst { get; init; }

    /// <summary>The longest text taken in, in UTF-16 units. Default 100,000; a longer one is a bad row.</summary>
    public int MaxTextLength { get; init; } = 100_000;

    /// <summary>The most that one file inside an archive may unpack to, in bytes. Default 2 GiB.</summary>
    public long MaxPartBytes { get; init; } = 2L * 1024 * 1024 * 1024;

    /// <summary>How many times its packed size a part larger than 16 MiB may unpack to. Default 200; text reaches 5 to 30.</summary>
    public int MaxUnpackRatio { get; init; } = 200;
}
