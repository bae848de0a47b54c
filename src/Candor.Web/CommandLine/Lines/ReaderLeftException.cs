namespace Candor.Web.CommandLine.Lines;

/// <summary>The other end of the output pipe was closed, as <c>head</c> does when it has its lines.</summary>
internal sealed class ReaderLeftException(IOException cause) : Exception(cause.Message, cause);
