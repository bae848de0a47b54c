using System.Security.Claims;
using System.Text.Encodings.Web;
using Candor.Governance;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Candor.Web.Shell;

/// <summary>Signs in a request by its bearer token.</summary>
internal sealed class TokenAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ActorLoader loader, ActorAccessor accessor)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "Bearer";

    private const string Prefix = "Bearer ";

    /// <summary>Whether the request is the API's and names a token. On a page of the desk a token says nothing: it would open a whole sign-in to whoever finds one.</summary>
    public static bool Applies(HttpRequest request) => ForPrograms.Is(request.HttpContext) && request.Headers.Authorization.ToString().StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!Applies(Request))
        {
            return AuthenticateResult.NoResult();
        }

        var secret = Request.Headers.Authorization.ToString()[Prefix.Length..].Trim();
        if (await loader.TokenAsync(secret, Context.RequestAborted) is not { } actor)
        {
            return AuthenticateResult.Fail("The token is unknown, revoked or expired.");
        }

        accessor.Is(actor);
        return AuthenticateResult.Success(new AuthenticationTicket(Principal(actor), Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = "Bearer";
        return Task.CompletedTask;
    }

    private static ClaimsPrincipal Principal(Actor actor)
        => new(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, actor.Id.ToString()!), new Claim(ClaimTypes.Name, actor.Name)], Name));
}
