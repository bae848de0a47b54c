using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Candor.Networks.Tests.Mastodon;

/// <summary>Applications, the consent page and tokens (docs: methods/apps, methods/oauth, spec/oauth).</summary>
internal static class LocalMastodonOAuth
{
    private const string OutOfBand = "urn:ietf:wg:oauth:2.0:oob";

    public static void MapOAuth(this WebApplication app, LocalMastodonStore store)
    {
        app.MapPost("/api/v1/apps", async (HttpRequest request) => Register(store, await request.ReadFormAsync()));
        // The person is asked on this page; here whoever is named in "as" agrees at once.
        app.MapGet("/oauth/authorize", (HttpRequest request) => Authorize(store, request.Query));
        app.MapPost("/oauth/token", async (HttpRequest request) => Token(store, await request.ReadFormAsync()));
    }

    private static IResult Register(LocalMastodonStore store, IFormCollection form)
    {
        var redirects = form["redirect_uris"].ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (form["client_name"].ToString().Length == 0 || redirects.Length == 0 || redirects.Any(uri => !Uri.TryCreate(uri, UriKind.Absolute, out _)))
        {
            return Error(422, "Validation failed: Redirect URI must be an absolute URI.");
        }

        var made = new LocalApp("client-" + store.NextId(), "secret-" + store.NextId(), redirects, form["scopes"].ToString() is { Length: > 0 } scopes ? scopes : "read");
        store.Apps[made.ClientId] = made;
        return Results.Json(new
        {
            id = store.NextId(),
            name = form["client_name"].ToString(),
            website = (string?)null,
            scopes = made.Scopes.Split(' '),
            redirect_uri = string.Join('\n', redirects),
            redirect_uris = redirects,
            client_id = made.ClientId,
            client_secret = made.ClientSecret,
            client_secret_expires_at = 0,
        });
    }

    private static IResult Authorize(LocalMastodonStore store, IQueryCollection query)
    {
        var redirect = query["redirect_uri"].ToString();
        if (store.Apps.GetValueOrDefault(query["client_id"].ToString()) is not { } app || !app.RedirectUris.Contains(redirect) || query["response_type"] != "code")
        {
            return Error(400, "invalid_client");
        }

        if (!IsWithin(query["scope"].ToString(), app.Scopes) || (query.ContainsKey("code_challenge") && query["code_challenge_method"] != "S256"))
        {
            return Error(400, "invalid_scope");
        }

        var code = "code-" + store.NextId();
        var user = store.Users[query["as"].ToString() is { Length: > 0 } name ? name : "desk"];
        store.Codes[code] = new LocalCode(app.ClientId, redirect, query["scope"].ToString(), user, query["code_challenge"].ToString() is { Length: > 0 } challenge ? challenge : null);
        return redirect == OutOfBand
            ? Results.Text(code)
            : Results.Redirect($"{redirect}{(redirect.Contains('?', StringComparison.Ordinal) ? '&' : '?')}code={code}&state={Uri.EscapeDataString(query["state"].ToString())}");
    }

    private static IResult Token(LocalMastodonStore store, IFormCollection form)
    {
        if (store.Apps.GetValueOrDefault(form["client_id"].ToString()) is not { } app || app.ClientSecret != form["client_secret"])
        {
            return Error(401, "invalid_client");
        }

        return form["grant_type"].ToString() switch
        {
            "client_credentials" => Grant(store, app.Scopes, null),
            // A code is good once.
            "authorization_code" when store.Codes.TryRemove(form["code"].ToString(), out var code) && IsFor(code, app, form) => Grant(store, code.Scope, code.User),
            _ => Error(400, "invalid_grant"),
        };
    }

    private static bool IsFor(LocalCode code, LocalApp app, IFormCollection form)
        => code.ClientId == app.ClientId && code.RedirectUri == form["redirect_uri"]
            && (code.Challenge is null || code.Challenge == Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))));

    private static IResult Grant(LocalMastodonStore store, string scope, LocalUser? user)
    {
        var token = "token-" + store.NextId();
        store.Tokens[token] = new LocalToken(scope, user);
        return Results.Json(new { access_token = token, token_type = "Bearer", scope, created_at = store.Time.GetUtcNow().ToUnixTimeSeconds() });
    }

    private static bool IsWithin(string asked, string allowed) => asked.Split(' ').All(scope => allowed.Split(' ').Contains(scope));

    private static IResult Error(int status, string error) => Results.Json(new { error }, statusCode: status);
}
