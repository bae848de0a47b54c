using System.Buffers;
using Candor.Web.Look;
using Microsoft.AspNetCore.Http.Features;

namespace Candor.Web.Shell;

/// <summary>
/// Says in words that what a person sent is too large. A server that only stops reading makes a browser show a broken
/// connection, so what comes is read to its end and thrown away; from somebody who is signed in, and up to a bound.
/// </summary>
internal static class BodyLimit
{
    private const long MostRead = 512L * 1024 * 1024;

    public static void UseBodyLimit(this WebApplication app) => app.Use(static async (http, next) =>
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false, MaxRequestBodySize: { } most } limit
            && http.Request.ContentLength is { } sent && sent > most && sent <= MostRead
            && http.User.Identity is { IsAuthenticated: true } && ErrorPages.IsForPeople(http))
        {
            limit.MaxRequestBodySize = null;
            await ReadToEndAsync(http.Request.Body, http.RequestAborted);
            await ErrorPages.WriteAsync(http, StatusCodes.Status413PayloadTooLarge);
            return;
        }

        await next(http);
    });

    private static async Task ReadToEndAsync(Stream body, CancellationToken cancellationToken)
    {
        var chunk = ArrayPool<byte>.Shared.Rent(81920);
        try
        {
            while (await body.ReadAsync(chunk, cancellationToken) > 0)
            {
                // Thrown away.
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }
    }
}
