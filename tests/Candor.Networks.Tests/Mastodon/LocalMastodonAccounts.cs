using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Candor.Networks.Tests.Mastodon;

/// <summary>Accounts (docs: methods/accounts).</summary>
internal static class LocalMastodonAccounts
{
    public static LocalUser User(this HttpContext context) => (LocalUser)context.Items["user"]!;

    public static void MapAccounts(this WebApplication app, LocalMastodonStore store)
    {
        app.MapGet("/api/v1/accounts/verify_credentials", (HttpContext context) => Results.Json(store.Json(context.User())));
        app.MapGet("/api/v1/accounts/{id}/statuses", (string id, HttpContext context) =>
            LocalMastodonPaging.Page(
                store,
                context,
                [.. store.Statuses.Where(status => status.Author.Id == id && store.MaySee(context.User(), status))],
                status => status.Id,
                store.Json,
                20,
                40));
    }

    /// <summary>Public and unlisted for all, private for the author alone here (nobody follows), direct for those named too.</summary>
    public static bool MaySee(this LocalMastodonStore store, LocalUser user, LocalStatus status)
        => store.Users.ContainsKey(user.Username)
            && (status.Author == user || status.Visibility is "public" or "unlisted" || status.Mentions.Any(mention => mention.User == user));
}
