using Microsoft.Extensions.Options;

namespace Candor.Web.Shell;

/// <summary>Addresses that leave the desk: in a message to a colleague, in an answer of the API.</summary>
public sealed class Links(IOptions<ServerOptions> server)
{
    /// <summary>The page where a one-time link is used.</summary>
    public Uri Welcome(HttpContext http, string link) => new(Base(http), $"/welcome/{link}");

    /// <summary>The page where the first person begins.</summary>
    public Uri Setup(Uri address, string link) => new(server.Value.PublicAddress ?? address, $"/setup/{link}");

    private Uri Base(HttpContext http) => server.Value.PublicAddress ?? new Uri($"{http.Request.Scheme}://{http.Request.Host}");
}
