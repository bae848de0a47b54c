namespace Candor.Web.Look;

/// <summary>Where a form came from.</summary>
internal static class Back
{
    /// <summary>The path and query of the page that sent the form when it is one of ours; the desk otherwise.</summary>
    public static string To(HttpContext http, string otherwise = "/desk")
        => Uri.TryCreate(http.Request.Headers.Referer.ToString(), UriKind.Absolute, out var from)
            && string.Equals(from.Authority, http.Request.Host.Value, StringComparison.OrdinalIgnoreCase)
            ? from.PathAndQuery
            : otherwise;
}
