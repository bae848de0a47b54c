using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Candor.Networks.Tests.Mastodon;

/// <summary>Notifications (docs: methods/notifications).</summary>
internal static class LocalMastodonNotifications
{
    public static void MapNotifications(this WebApplication app, LocalMastodonStore store)
        => app.MapGet("/api/v1/notifications", (HttpContext context) => List(store, context));

    private static IResult List(LocalMastodonStore store, HttpContext context)
    {
        var types = context.Request.Query["types[]"];
        if (types.Count > 0 && store.Rules.RefusesTypes)
        {
            return Results.Json(new { error = "Unknown parameter types" }, statusCode: 422);
        }

        var wanted = store.NotificationsOf(context.User()).Where(notification => types.Count == 0 || types.Contains(notification.Type)).ToList();
        return LocalMastodonPaging.Page(store, context, wanted, notification => notification.Id, store.Json, 40, 80);
    }
}
