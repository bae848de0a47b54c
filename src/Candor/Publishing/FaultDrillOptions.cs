namespace Candor.Publishing;

/// <summary>Section <c>Drill</c> of the configuration; for tests of the product only.</summary>
public sealed class FaultDrillOptions
{
    public const string Section = "Drill";

    /// <summary>One of <see cref="SendPoints"/>; null for no drill.</summary>
    public string? KillAt { get; set; }

    /// <summary>At which arrival at the point. Default: 1.</summary>
    public int KillAfter { get; set; } = 1;

    /// <summary>How far into the call the point “during” lies. Default: 8 ms.</summary>
    public TimeSpan IntoTheCall { get; set; } = TimeSpan.FromMilliseconds(8);
}
