namespace Candor.Web.CommandLine;

/// <summary>What the command line's exit codes mean. Scripts rely on them.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The input was understood and judged not acceptable: a blocked draft, a broken audit chain, a rule of the desk.</summary>
    public const int NotAcceptable = 1;

    /// <summary>Wrong usage, or input that cannot be read.</summary>
    public const int BadInput = 2;

    /// <summary>The work failed: a database out of reach, a full disk.</summary>
    public const int Failed = 3;
}
