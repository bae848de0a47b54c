using System.ComponentModel.DataAnnotations;

namespace Candor.Networks.Guard;

/// <summary>What outbound calls are allowed to do. Every call to a network goes through the guard.</summary>
public sealed class GuardOptions
{
    /// <summary>
    /// Hosts that may be called although they have a private address: host names (<c>mastodon.hospital.internal</c>),
    /// addresses (<c>10.1.2.3</c>) or blocks (<c>10.0.0.0/8</c>). Default: none. A name does not open link-local
    /// addresses, where clouds keep their secrets: those need an entry of their own.
    /// </summary>
    public IList<string> AllowedPrivateHosts { get; init; } = [];

    /// <summary>The longest answer that is read, in bytes after decompression. Default 8,388,608 (8 MiB); range 1,024 to 268,435,456.</summary>
    [Range(1_024, 268_435_456)]
    public int MaxAnswerBytes { get; set; } = 8_388_608;

    /// <summary>The longest that one call may take, from looking up the name to the last byte. Default 30 seconds; range 1 second to 5 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many redirects of a read are followed. Default 5; range 0 to 10. A send is never redirected.</summary>
    [Range(0, 10)]
    public int MaxRedirects { get; set; } = 5;
}
