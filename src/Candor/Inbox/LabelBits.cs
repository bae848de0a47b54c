namespace Candor.Inbox;

/// <summary>Labels kept as one bit each.</summary>
public static class LabelBits
{
    /// <summary>The labels whose bit is set.</summary>
    public static IReadOnlyList<T> Of<T>(int bits)
        where T : struct, Enum
        => bits == 0 ? [] : [.. Enum.GetValues<T>().Where(label => (bits & (1 << Convert.ToInt32(label))) != 0)];
}
