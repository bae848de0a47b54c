namespace Candor.Web.CommandLine;

/// <summary>Input that cannot be read. The message is one line: the file, the line, the reason.</summary>
internal sealed class BadInputException(string message) : Exception(message);
