namespace Candor.Web.Shell;

/// <summary>Section <c>Api</c> of the configuration.</summary>
public sealed class ApiOptions
{
    public const string Section = "Api";

    /// <summary>Requests per minute and person, all their tokens together, on one node. Default: 600; range 1 to 1,000,000.</summary>
    public int RequestsPerMinute { get; set; } = 600;
}
