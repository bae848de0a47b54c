namespace Candor.Web.Shell;

/// <summary>The configuration is fine and the start still failed (database, address): exit code 3.</summary>
public sealed class StartFailedException(string message, Exception because) : Exception(message, because);
