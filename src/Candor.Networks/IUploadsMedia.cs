namespace Candor.Networks;

/// <summary>Can take a picture ahead of the post that shows it. Repeating an upload publishes nothing.</summary>
public interface IUploadsMedia : INetwork
{
    /// <summary>Uploads one picture with its alt text.</summary>
    Task<MediaUpload> UploadAsync(Account account, OutgoingMedia media, CancellationToken cancellationToken);
}
