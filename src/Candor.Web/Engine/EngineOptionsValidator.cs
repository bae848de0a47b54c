using System.Net;
using Candor.Database;
using Candor.Publishing;
using Microsoft.Extensions.Options;

namespace Candor.Web.Engine;

/// <summary>Stops the start on a wrong cluster setting, by its name.</summary>
internal sealed class EngineOptionsValidator(IOptions<DatabaseOptions> database, IConfiguration configuration) : IValidateOptions<EngineOptions>
{
    private const string MediaFolder = $"{PublishingOptions.Section}:{nameof(PublishingOptions.MediaFolder)}";

    public ValidateOptionsResult Validate(string? name, EngineOptions options)
    {
        if (options.Kind == EngineKind.ManyNodes && database.Value.Kind != DatabaseKind.Postgres)
        {
            return ValidateOptionsResult.Fail("Cluster:Kind is ManyNodes, but Database:Kind is Sqlite. Many nodes need PostgreSQL.");
        }

        if (options.Kind == EngineKind.ManyNodes && string.IsNullOrWhiteSpace(configuration[MediaFolder]))
        {
            return ValidateOptionsResult.Fail("Cluster:Kind is ManyNodes, but Publishing:MediaFolder is not set. Name a folder that all nodes share: a picture added on one is sent from another.");
        }

        return IPAddress.TryParse(options.Address, out _)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"Cluster:Address is “{options.Address}”. Give the IP address under which other nodes reach this one.");
    }
}
