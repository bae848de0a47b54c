using Candor.Networks.Guard;
using Microsoft.Extensions.DependencyInjection;

namespace Candor.Networks.Tests.Compliance;

/// <summary>The networks as the product sets them up, with limits that suit a test and loopback allowed.</summary>
public sealed class OutsideWorld : IDisposable
{
    private readonly ServiceProvider services;

    public OutsideWorld(Action<GuardOptions>? configure = null)
        => services = new ServiceCollection().AddNetworks(options =>
        {
            options.AllowedPrivateHosts.Add("127.0.0.0/8");
            options.AllowedPrivateHosts.Add("::1");
            options.TimeLimit = TimeSpan.FromSeconds(5);
            options.MaxAnswerBytes = 1_000_000;
            configure?.Invoke(options);
        }).BuildServiceProvider();

    public INetwork Network(string key)
        => services.GetRequiredService<NetworkDirectory>().Find(key) ?? throw new InvalidOperationException($"No network '{key}'.");

    public void Dispose() => services.Dispose();
}
