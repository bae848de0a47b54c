using System.Text.Json;
using Candor.Networks.Guard;

namespace Candor.Networks.Mastodon;

public sealed partial class MastodonNetwork
{
    /// <inheritdoc/>
    public async Task<MediaUpload> UploadAsync(Account account, OutgoingMedia media, CancellationToken cancellationToken)
    {
        var api = Api(account);
        var (id, answer) = await new MediaUploads(api, time).UploadAsync(media, cancellationToken);
        return id is not null ? new MediaUpload(id) : new MediaUpload(null, await TokenCheck.FaultOfAsync(api, answer, cancellationToken));
    }

    /// <inheritdoc/>
    public async Task<Outcome> PublishAsync(Account account, OutgoingPost post, CancellationToken cancellationToken)
    {
        var api = Api(account);
        if (await RefusedTargetAsync(api, post, cancellationToken) is { } refused)
        {
            return refused;
        }

        List<string> pictures = [];
        foreach (var media in post.Media)
        {
            var (id, answer) = await new MediaUploads(api, time).UploadAsync(media, cancellationToken);
            if (id is null)
            {
                return await PublishFaults.BeforeSendAsync(api, answer, ofPicture: true, cancellationToken);
            }

            pictures.Add(id);
        }

        return await SendAsync(api, post, pictures, cancellationToken);
    }

    /// <summary>
    /// A reply whose target has gone must not go out as a post of its own, which is what snac does with it. So the target
    /// is looked at first, and where it is missing nothing is sent.
    /// </summary>
    private static async Task<Outcome?> RefusedTargetAsync(MastodonApi api, OutgoingPost post, CancellationToken cancellationToken)
    {
        if (post.InReplyTo is not { } target)
        {
            return null;
        }

        var answer = await api.GetAsync($"api/v1/statuses/{Escape(target.Id)}", cancellationToken);
        return answer.Fault is null ? null : await PublishFaults.BeforeSendAsync(api, answer, ofPicture: false, cancellationToken);
    }

    private static async Task<Outcome> SendAsync(MastodonApi api, OutgoingPost post, List<string> pictures, CancellationToken cancellationToken)
    {
        using var form = new FormUrlEncodedContent(StatusForm.Of(post, pictures));
        var answer = await api.PostOnceAsync("api/v1/statuses", form, post.SendId, cancellationToken);
        if (answer.Fault is not null)
        {
            return await PublishFaults.AfterSendAsync(api, post, answer, cancellationToken);
        }

        return answer.Json.Text("id") is { } id
            ? new Outcome.Published(id, null, answer.Json.WebAddress("url") ?? answer.Json.WebAddress("uri"))
            : new Outcome.Unknown($"HTTP {answer.Status} without the id of a status.");
    }
}
