namespace Candor.Archive;

/// <summary>A backup that is damaged, or none at all. The message says which part, without the name of the file and without a full stop.</summary>
public sealed class BackupUnreadableException(string message, Exception? because = null) : Exception(message, because);
