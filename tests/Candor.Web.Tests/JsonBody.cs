using System.Net.Http.Json;

namespace Candor.Web.Tests;

/// <summary>Sends JSON.</summary>
internal static class JsonBody
{
    public static JsonContent Of(object value) => JsonContent.Create(value);

    extension(HttpClient client)
    {
        /// <summary>Posts an object as JSON, with an idempotency key if one is given.</summary>
        public async Task<HttpResponseMessage> PostJsonAsync(string path, object body, CancellationToken cancellationToken, string? key = null)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = Of(body) };
            if (key is not null)
            {
                request.Headers.Add("Idempotency-Key", key);
            }

            return await client.SendAsync(request, cancellationToken);
        }
    }
}
