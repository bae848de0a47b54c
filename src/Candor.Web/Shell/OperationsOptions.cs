namespace Candor.Web.Shell;

/// <summary>Section <c>Operations</c> of the configuration: health, metrics, whom to tell about a hole.</summary>
public sealed class OperationsOptions
{
    public const string Section = "Operations";

    /// <summary>
    /// A bearer token that opens <c>/metrics</c> from elsewhere. Default: none, and only this machine may read them.
    /// </summary>
    public string? MetricsToken { get; set; }

    /// <summary>Free space, in MiB, under which the node says that it is not ready. Default: 200; range 1 to 1,000,000.</summary>
    public int LeastDiskMebibytes { get; set; } = 200;

    /// <summary>Where to report a security hole, for <c>/.well-known/security.txt</c>: <c>mailto:</c> or <c>https:</c>. Default: the organisation's website.</summary>
    public Uri? SecurityContact { get; set; }
}
