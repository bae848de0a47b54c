using System.ComponentModel.DataAnnotations;

namespace Candor.Publishing;

/// <summary>Section <c>Publishing</c> of the configuration.</summary>
public sealed class PublishingOptions
{
    public const string Section = "Publishing";

    /// <summary>The folder that pictures are kept in, relative to the working folder. Default: <c>data/media</c>.</summary>
    [Required]
    public string MediaFolder { get; set; } = "data/media";

    /// <summary>Largest picture that may be added, in bytes. Default: 16 MiB. Range: 1 KiB to 100 MiB.</summary>
    [Range(1024, 104_857_600)]
    public long MaxMediaBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>Longest text of a version, in UTF-16 code units, whatever the network takes. Default and most: 200,000.</summary>
    [Range(1, 200_000)]
    public int MaxTextLength { get; set; } = 200_000;
}
