using Candor.Web.Shell;
using Microsoft.Extensions.Options;

namespace Candor.Web.CommandLine;

/// <summary>The address at which somebody chooses a password.</summary>
internal static class WelcomeLink
{
    public static string Of(IServiceProvider services, string secret)
    {
        var server = services.GetRequiredService<IOptions<ServerOptions>>().Value;
        var root = server.PublicAddress?.ToString() ?? server.Address.Split(';')[0];
        return $"{root.TrimEnd('/')}/welcome/{Uri.EscapeDataString(secret)}";
    }
}
