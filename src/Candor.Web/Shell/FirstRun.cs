using Candor.Governance;

namespace Candor.Web.Shell;

/// <summary>Where nobody can sign in yet, every start says how the first person begins.</summary>
internal static class FirstRun
{
    public static async Task SayAsync(WebApplication app, TextWriter says, CancellationToken cancellationToken)
    {
        await using var scope = app.Services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<PeopleList>().IsEmptyAsync(cancellationToken))
        {
            var link = scope.ServiceProvider.GetRequiredService<OneTimeLinks>().ForSetup();
            var address = app.Services.GetRequiredService<Links>().Setup(new Uri(app.Urls.First().Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal).Replace("[::]", "127.0.0.1", StringComparison.Ordinal)), link);
            await says.WriteLineAsync($"candor: nobody can sign in yet. Open this once, within a day, to begin: {address}".AsMemory(), cancellationToken);
        }
    }
}
