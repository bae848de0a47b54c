namespace Candor.Web.Shell;

/// <summary>What a start of the program is told from outside.</summary>
public sealed record HostStart
{
    /// <summary>The configuration file. Default: <c>candor.json</c> in the working folder, used when it is there.</summary>
    public string? ConfigurationFile { get; init; }

    /// <summary>Settings that win over file and environment, by name: <c>Database:File</c>.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    /// <summary>Default: <c>Production</c>. <c>Development</c> writes logs for the eye.</summary>
    public string Environment { get; init; } = Environments.Production;

    /// <summary>Where words for the operator go. Default: standard error.</summary>
    public TextWriter Says { get; init; } = Console.Error;

    /// <summary>Changes the composition before it is built: a demo adds its sample, a test its clock.</summary>
    public Action<WebApplicationBuilder>? Compose { get; init; }

    /// <summary>Runs when the database is ready and nothing listens yet.</summary>
    public Func<WebApplication, CancellationToken, Task>? Prepare { get; init; }

    /// <summary>Runs when the address answers.</summary>
    public Func<WebApplication, CancellationToken, Task>? Started { get; init; }
}
