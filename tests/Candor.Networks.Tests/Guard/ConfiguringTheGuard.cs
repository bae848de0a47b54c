using Candor.Networks.Guard;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Candor.Networks.Tests.Guard;

public sealed class ConfiguringTheGuard
{
    [Theory]
    [InlineData("10.0.0.0/33")]
    [InlineData("http://inside.example/")]
    [InlineData("")]
    [InlineData("two words")]
    public void Entry_that_is_no_host_is_refused_by_name(string entry)
        => Assert.Contains($"'{entry}'", Failure(options => options.AllowedPrivateHosts.Add(entry)), StringComparison.Ordinal);

    [Fact]
    public void Value_out_of_range_is_refused_by_name()
    {
        Assert.Contains(nameof(GuardOptions.MaxAnswerBytes), Failure(options => options.MaxAnswerBytes = 1), StringComparison.Ordinal);
        Assert.Contains(nameof(GuardOptions.TimeLimit), Failure(options => options.TimeLimit = TimeSpan.Zero), StringComparison.Ordinal);
        Assert.Contains(nameof(GuardOptions.MaxRedirects), Failure(options => options.MaxRedirects = 11), StringComparison.Ordinal);
    }

    [Fact]
    public void Good_values_give_a_guarded_client()
    {
        using var services = new ServiceCollection().AddNetworks(options => options.AllowedPrivateHosts.Add("10.0.0.0/8")).BuildServiceProvider();

        Assert.NotNull(services.GetRequiredService<NetworkHttp>());
        Assert.NotNull(services.GetRequiredService<GuardedWebSockets>());
        Assert.Equal(services.GetServices<INetwork>().Count(), services.GetRequiredService<NetworkDirectory>().All.Count);
    }

    private static string Failure(Action<GuardOptions> configure)
    {
        using var services = new ServiceCollection().AddNetworks(configure).BuildServiceProvider();
        return Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<GuardOptions>>().Value).Message;
    }
}
