using System.Net;
using Microsoft.Extensions.Options;

namespace Candor.Web.Shell;

/// <summary>Stops the start on a wrong server setting, by its name.</summary>
internal sealed class ServerOptionsValidator : IValidateOptions<ServerOptions>
{
    public ValidateOptionsResult Validate(string? name, ServerOptions options)
    {
        var wrong = new ValidateOptionsResultBuilder();
        foreach (var address in options.Address.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Uri.TryCreate(address.Replace("*", "0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            {
                wrong.AddError($"Server:Address holds “{address}”, which is not an address such as http://127.0.0.1:5080.");
            }
        }

        if (options.PublicAddress is { } open && (!open.IsAbsoluteUri || open.Scheme is not ("http" or "https")))
        {
            wrong.AddError($"Server:PublicAddress is “{open}”. It must begin with https:// or http://.");
        }

        foreach (var proxy in options.Proxies.Where(proxy => !IPAddress.TryParse(proxy, out _) && !IPNetwork.TryParse(proxy, out _)))
        {
            wrong.AddError($"Server:Proxies holds “{proxy}”, which is neither an address such as 10.0.0.7 nor a block such as 10.0.0.0/8.");
        }

        if (options.MaxConnections is < 10 or > 1_000_000)
        {
            wrong.AddError($"Server:MaxConnections is {options.MaxConnections}. It must lie between 10 and 1,000,000.");
        }

        if (options.StopWithin < TimeSpan.FromSeconds(1) || options.StopWithin > TimeSpan.FromMinutes(5))
        {
            wrong.AddError($"Server:StopWithin is {options.StopWithin}. It must lie between 00:00:01 and 00:05:00.");
        }

        return wrong.Build();
    }
}
