using System.Net;
using System.Net.Sockets;
using Candor.Archive;
using Candor.Database;
using Microsoft.Extensions.Options;

namespace Candor.Web.Shell;

/// <summary>Candor as a running server. Several may run side by side in one process.</summary>
public static class CandorHost
{
    /// <summary>Runs until it is told to stop.</summary>
    /// <returns>0 when it stopped as told, 2 when the configuration is wrong, 3 when it could not start.</returns>
    public static async Task<int> RunAsync(HostStart start, CancellationToken cancellationToken)
    {
        try
        {
            await using var app = await StartAsync(start, cancellationToken);
            await app.WaitForShutdownAsync(cancellationToken);
            return 0;
        }
        catch (WrongSettingException wrong)
        {
            await start.Says.WriteLineAsync($"candor: {wrong.Message}");
            return 2;
        }
        catch (StartFailedException failed)
        {
            await start.Says.WriteLineAsync($"candor: {failed.Message}");
            return 3;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return 0;
        }
    }

    /// <summary>Starts and answers when the address does; the caller stops it by disposing.</summary>
    /// <exception cref="WrongSettingException">A setting is wrong.</exception>
    /// <exception cref="StartFailedException">The database or the address cannot be had.</exception>
    public static async Task<WebApplication> StartAsync(HostStart start, CancellationToken cancellationToken)
    {
        var app = Build(start);
        try
        {
            NeedFree(app.Urls);
            await DatabaseStart.PrepareAsync(app.Services, cancellationToken);
            Mark(app.Services);
            await (start.Prepare?.Invoke(app, cancellationToken) ?? Task.CompletedTask);
            await app.StartAsync(cancellationToken);
            await FirstRun.SayAsync(app, start.Says, cancellationToken);
            await (start.Started?.Invoke(app, cancellationToken) ?? Task.CompletedTask);
            return app;
        }
        catch (IOException taken) when (taken.Message.Contains("address", StringComparison.OrdinalIgnoreCase))
        {
            await app.DisposeAsync();
            throw new StartFailedException($"{taken.Message} Choose another one in Server:Address.", taken);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>Composes everything and checks the settings; nothing runs and no database is touched yet. For verbs without a server.</summary>
    /// <exception cref="WrongSettingException">A setting is wrong.</exception>
    public static WebApplication Build(HostStart start)
    {
        var builder = HostConfiguration.NewBuilder(start);
        builder.AddCandor();
        start.Compose?.Invoke(builder);
        try
        {
            var app = builder.Build();
            app.Services.GetRequiredService<IStartupValidator>().Validate();
            Listen(app);
            app.UseCandor();
            return app;
        }
        catch (OptionsValidationException wrong)
        {
            throw new WrongSettingException(string.Join(' ', wrong.Failures), wrong);
        }
    }

    private static void Mark(IServiceProvider services)
    {
        if (services.GetRequiredService<IOptions<DatabaseOptions>>().Value is { Kind: DatabaseKind.Sqlite, File: var file })
        {
            try
            {
                services.GetRequiredService<RunningMark>().Hold(file);
            }
            catch (IOException taken)
            {
                throw new StartFailedException($"A restore is putting {file} in place at this moment. Wait until it has ended.", taken);
            }
        }
    }

    /// <summary>An address that another program has is said before anything begins: this start must not take over work of the one that runs.</summary>
    private static void NeedFree(IEnumerable<string> addresses)
    {
        foreach (var address in addresses)
        {
            if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Port == 0 || !IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip))
            {
                continue;
            }

            try
            {
                using var probe = new TcpListener(ip, uri.Port);
                probe.Start();
            }
            catch (SocketException taken) when (taken.SocketErrorCode is SocketError.AddressAlreadyInUse)
            {
                throw new StartFailedException($"{address} is in use already. End the other program, or choose another address (Server:Address; for the demo --address).", taken);
            }
        }
    }

    private static void Listen(WebApplication app)
    {
        foreach (var address in app.Services.GetRequiredService<IOptions<ServerOptions>>().Value.Address.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            app.Urls.Add(address);
        }
    }
}
