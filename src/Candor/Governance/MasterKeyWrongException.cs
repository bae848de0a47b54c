namespace Candor.Governance;

/// <summary>The master key is not the one that the keys in the database were wrapped with.</summary>
public sealed class MasterKeyWrongException(string message, Exception? because = null) : Exception(message, because);
