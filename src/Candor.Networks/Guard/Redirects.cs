using System.Net;

namespace Candor.Networks.Guard;

/// <summary>How redirects are followed: reads only, never from https to http, credentials never to another origin.</summary>
internal static class Redirects
{
    public static bool IsFollowed(HttpRequestMessage request, HttpResponseMessage answer)
        => answer.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
                or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect
            && answer.Headers.Location is not null
            && (request.Method == HttpMethod.Get || request.Method == HttpMethod.Head);

    public static void Follow(HttpRequestMessage request, Uri location)
    {
        var from = request.RequestUri!;
        if (!Uri.TryCreate(from, location, out var to))
        {
            throw new GuardException(GuardFault.TooManyRedirects, "A redirect led to something that is not an address.");
        }

        if (from.Scheme is "https" or "wss" && to.Scheme is not ("https" or "wss"))
        {
            throw new GuardException(GuardFault.SchemeNotAllowed, "A redirect led from https to an address that is not https.");
        }

        if (!string.Equals(from.GetLeftPart(UriPartial.Authority), to.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase))
        {
            request.Headers.Authorization = null;
            request.Headers.Remove("Cookie");
            request.Headers.Remove("DPoP");
        }

        request.Headers.Host = null;
        request.RequestUri = to;
    }
}
