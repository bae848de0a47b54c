using System.Net;
using Candor.Networks.Guard;

namespace Candor.Networks.Tests.Guard;

/// <summary>Builds the guarded client with a name service of the test's own.</summary>
internal static class GuardedClient
{
    public static NetworkHttp Http(GuardOptions? options = null, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null, TimeProvider? time = null)
        => new(new HttpClient(Handler(options, resolve, time)) { Timeout = Timeout.InfiniteTimeSpan }, time ?? TimeProvider.System);

    public static GuardedHandler Handler(GuardOptions? options = null, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null, TimeProvider? time = null)
    {
        options ??= new GuardOptions();
        time ??= TimeProvider.System;
        var allowed = new AllowedHosts(options.AllowedPrivateHosts);
        return new GuardedHandler(options, time, resolve is null ? new CheckedConnector(allowed, time) : new CheckedConnector(allowed, time) { Resolve = resolve });
    }

    public static GuardOptions LoopbackAllowed => new() { AllowedPrivateHosts = ["127.0.0.1"] };
}
