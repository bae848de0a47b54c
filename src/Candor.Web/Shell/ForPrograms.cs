namespace Candor.Web.Shell;

/// <summary>Marks the endpoints of the API: only there does a bearer token say who asks, and there requests are counted per caller.</summary>
/// <remarks>A mark on the endpoint, not a look at the path: the router takes an address in any case and with a slash more.</remarks>
internal sealed class ForPrograms
{
    public static bool Is(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<ForPrograms>() is not null;
}
