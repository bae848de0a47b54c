using System.Net.Http.Headers;
using System.Security.Cryptography;
using Candor.Networks.Guard;

namespace Candor.Networks.Mastodon;

/// <summary>Uploads one picture and waits until the server has worked through it.</summary>
internal sealed class MediaUploads(MastodonApi api, TimeProvider time)
{
    /// <summary>How often a picture that is being worked on is asked about, and the pause that grows between: 40 s in all.</summary>
    private const int MostQuestions = 12;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    /// <summary>The picture's id, or the answer that says why there is none. An upload publishes nothing.</summary>
    public async Task<(string? Id, NetworkAnswer Answer)> UploadAsync(OutgoingMedia media, CancellationToken cancellationToken)
    {
        var answer = await SendAsync("api/v2/media", media, cancellationToken);
        if (answer.Fault?.Kind == FaultKind.NotFound || answer.Status == 405)
        {
            answer = await SendAsync("api/v1/media", media, cancellationToken);
        }

        if (answer.Fault is not null || answer.Json.Text("id") is not { } id)
        {
            return (null, Failed(answer));
        }

        return answer.Status == 202 ? await WaitAsync(id, cancellationToken) : (id, answer);
    }

    private async Task<NetworkAnswer> SendAsync(string path, OutgoingMedia media, CancellationToken cancellationToken)
    {
        var file = new ReadOnlyMemoryContent(media.Content);
        file.Headers.ContentType = MediaTypeHeaderValue.TryParse(media.ContentType, out var type) ? type : new MediaTypeHeaderValue("application/octet-stream");
        var unique = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var boundary = $"candor-{unique}";
        using var form = new MultipartFormDataContent(boundary);
        // Browsers quote names and not the boundary, .NET the other way round; snac understands browsers.
        form.Headers.ContentType = MediaTypeHeaderValue.Parse($"multipart/form-data; boundary={boundary}");
        // snac keeps a picture under the hash of its name: another picture of the same name would take its place.
        form.Add(Named(file, $"name=\"file\"; filename=\"{unique}{Extension(media.ContentType)}\""));
        if (media.AltText.Length > 0)
        {
            form.Add(Named(new StringContent(media.AltText), "name=\"description\""));
        }

        return await api.PostAsync(path, form, cancellationToken);
    }

    private static HttpContent Named(HttpContent content, string names)
    {
        content.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; {names}");
        return content;
    }

    /// <summary>202 means accepted; while it is worked on the picture answers 206, and a status may not show it yet.</summary>
    private async Task<(string? Id, NetworkAnswer Answer)> WaitAsync(string id, CancellationToken cancellationToken)
    {
        var pause = FirstPause;
        for (var questions = 0; questions < MostQuestions; questions++)
        {
            await Task.Delay(pause, time, cancellationToken);
            var answer = await api.GetAsync($"api/v1/media/{Uri.EscapeDataString(id)}", cancellationToken);
            if (answer.Fault is { Kind: not (FaultKind.RateLimited or FaultKind.Unreachable or FaultKind.TimedOut or FaultKind.ServerError) })
            {
                return (null, Failed(answer));
            }

            if (answer is { Fault: null, Status: 200 })
            {
                return (id, answer);
            }

            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }

        return (null, new NetworkAnswer { Fault = new NetworkFault(FaultKind.TimedOut, "The server is still working on the picture.", TimeSpan.FromSeconds(30)) });
    }

    private static NetworkAnswer Failed(NetworkAnswer answer)
        => answer.Fault is not null ? answer : answer with { Fault = new NetworkFault(FaultKind.AnswerNotUnderstood, "The server gave the picture no id.") };

    private static string Extension(string contentType) => contentType.ToLowerInvariant() switch
    {
        "image/jpeg" => ".jpg",
        "image/png" => ".png",
        "image/gif" => ".gif",
        "image/webp" => ".webp",
        "image/avif" => ".avif",
        "image/heic" or "image/heif" => ".heic",
        _ => "",
    };
}
