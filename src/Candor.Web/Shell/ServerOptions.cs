namespace Candor.Web.Shell;

/// <summary>Section <c>Server</c> of the configuration: the address and who stands before it.</summary>
public sealed class ServerOptions
{
    public const string Section = "Server";

    /// <summary>Section of the guard before outbound calls (<see cref="Candor.Networks.Guard.GuardOptions"/>).</summary>
    public const string GuardSection = "Guard";

    /// <summary>Where it listens. Default: <c>http://127.0.0.1:5080</c>. Several addresses are separated by <c>;</c>; port 0 takes a free one.</summary>
    public string Address { get; set; } = "http://127.0.0.1:5080";

    /// <summary>The address that people use, for links that leave the desk. Default: none, the address of the request is used.</summary>
    public Uri? PublicAddress { get; set; }

    /// <summary>
    /// Addresses of reverse proxies whose <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c> are believed. Default: none.
    /// </summary>
    public IList<string> Proxies { get; init; } = [];

    /// <summary>Connections at once. Default: 10,000; range 10 to 1,000,000. Keep it below the limit of open files.</summary>
    public int MaxConnections { get; set; } = 10_000;

    /// <summary>How long running requests may finish when the program stops. Default: 20 seconds; range 1 second to 5 minutes.</summary>
    public TimeSpan StopWithin { get; set; } = TimeSpan.FromSeconds(20);
}
