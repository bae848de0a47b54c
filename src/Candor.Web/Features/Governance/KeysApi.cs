using Candor.Governance;
using Candor.Web.Engine;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace Candor.Web.Features.Governance;

/// <summary>The keys that seal secrets and notes.</summary>
internal static class KeysApi
{
    public static void MapKeysApi(this IEndpointRouteBuilder api) => api.MapPost("/keys/rotate", Rotate).WithName("rotate-keys").WithTags("governance");

    /// <summary>Takes a new key into use and seals everything again; nobody notices.</summary>
    private static async Task<Ok<RotatedAnswer>> Rotate(KeyRotation rotation, IOptions<EngineOptions> engine, Actor by, CancellationToken cancellationToken)
        => TypedResults.Ok(new RotatedAnswer(await rotation.RotateAsync(engine.Value.Kind == EngineKind.ManyNodes, by, cancellationToken)));
}
