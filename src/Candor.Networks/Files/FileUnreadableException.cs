namespace Candor.Networks.Files;

/// <summary>A file as a whole cannot be read: one clear line naming the file, the line and the reason.</summary>
/// <param name="file">The file's name, with the part inside an archive after it.</param>
/// <param name="line">Where, from 1; null when it is about the whole file.</param>
/// <param name="reason">Why, and how to mend it.</param>
/// <param name="inner">What was thrown below.</param>
public sealed class FileUnreadableException(string file, long? line, string reason, Exception? inner = null)
    : Exception(line is null ? $"{file}: {reason}" : $"{file}, line {line}: {reason}", inner)
{
    /// <summary>The file's name.</summary>
    public string File { get; } = file;

    /// <summary>The line, from 1; null when it is about the whole file.</summary>
    public long? Line { get; } = line;

    /// <summary>The reason.</summary>
    public string Reason { get; } = reason;
}
