using System.Text.Json;
using Microsoft.Extensions.Logging.Console;

namespace Candor.Web.Shell;

/// <summary>Where settings come from: <c>candor.json</c>, then the environment (<c>CANDOR__Database__File</c>), then the start itself.</summary>
internal static class HostConfiguration
{
    public const string DefaultFile = "candor.json";

    private const string EnvironmentPrefix = "CANDOR__";

    /// <summary>
    /// How much is logged unless the configuration says otherwise. A statement that fails is an exception, which says more
    /// than the statement.
    /// </summary>
    private static readonly Dictionary<string, string?> QuietLogs = new()
    {
        ["Logging:LogLevel:Default"] = nameof(LogLevel.Information),
        ["Logging:LogLevel:Microsoft"] = nameof(LogLevel.Warning),
        ["Logging:LogLevel:Microsoft.EntityFrameworkCore.Database.Command"] = nameof(LogLevel.None),
        ["Logging:LogLevel:System.Net.Http"] = nameof(LogLevel.Warning),
        ["Logging:LogLevel:Orleans"] = nameof(LogLevel.Warning),
        ["Logging:LogLevel:Orleans.Runtime.Watchdog"] = nameof(LogLevel.Error),
        ["Logging:LogLevel:Polly"] = nameof(LogLevel.Error),
    };

    public static WebApplicationBuilder NewBuilder(HostStart start)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(HostConfiguration).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = start.Environment,
        });
        Read(builder.Configuration, start);
        SettingsCheck.Check(builder.Configuration);
        Log(builder);
        return builder;
    }

    private static void Read(ConfigurationManager configuration, HostStart start)
    {
        // What the framework would read on its own (appsettings.json, ASPNETCORE_…) is not part of the contract.
        configuration.Sources.Clear();
        configuration.AddInMemoryCollection(QuietLogs);
        try
        {
            configuration.AddJsonFile(Path.GetFullPath(start.ConfigurationFile ?? DefaultFile), optional: start.ConfigurationFile is null, reloadOnChange: false);
        }
        catch (InvalidDataException unreadable)
        {
            throw new WrongSettingException($"{start.ConfigurationFile ?? DefaultFile} cannot be read. {Reason(unreadable)}", unreadable);
        }
        catch (FileNotFoundException missing)
        {
            throw new WrongSettingException($"There is no file {start.ConfigurationFile}.", missing);
        }

        configuration.AddInMemoryCollection(OpenTelemetryVariables());
        configuration.AddEnvironmentVariables(EnvironmentPrefix);
        configuration.AddInMemoryCollection(start.Settings);
    }

    private static string Reason(Exception unreadable)
    {
        for (var inner = unreadable.InnerException; inner is not null; inner = inner.InnerException)
        {
            if (inner is JsonException json)
            {
                return $"Line {json.LineNumber + 1}: {json.Message.Split(" LineNumber:")[0]}";
            }
        }

        return unreadable.InnerException?.Message ?? unreadable.Message;
    }

    private static Dictionary<string, string?> OpenTelemetryVariables() =>
        Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>()
            .Where(variable => ((string)variable.Key).StartsWith("OTEL_", StringComparison.Ordinal))
            .ToDictionary(variable => (string)variable.Key, variable => (string?)variable.Value);

    /// <summary>Logs go to standard error, so that standard output belongs to the verbs; as JSON where machines read them.</summary>
    private static void Log(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        if (builder.Environment.IsDevelopment())
        {
            builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        }
        else
        {
            builder.Logging.AddJsonConsole(console => console.UseUtcTimestamp = true);
        }
    }
}
