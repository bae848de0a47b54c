namespace Candor.Web.CommandLine.Checkup;

/// <summary>How something does.</summary>
internal enum Health
{
    Well,

    /// <summary>It works; somebody should look soon.</summary>
    Look,

    /// <summary>It does not work, or stops working soon.</summary>
    Bad,
}
