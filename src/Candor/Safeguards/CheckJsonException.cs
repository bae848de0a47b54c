namespace Candor.Safeguards;

/// <summary>A line that is no draft. The message names the line and says what to mend.</summary>
public sealed class CheckJsonException(int line, string what) : Exception($"line {line}: {what}")
{
    /// <summary>The line, from one.</summary>
    public int Line { get; } = line;
}
