using System.Text.Json;

namespace Candor.Networks.Mastodon;

/// <summary>Turns a notification into an item of the inbox.</summary>
internal sealed class Heard(Statuses statuses, ThreadRoots roots, string? ownId)
{
    /// <summary>The item, or null for what is none (a follow, a favourite, our own words); or a fault that may pass.</summary>
    public async Task<(IncomingItem? Item, NetworkFault? Fault)> ItemAsync(JsonElement notification, CancellationToken cancellationToken)
    {
        var status = notification.At("status");
        if (KindOf(notification.Text("type"), status) is not { } kind || IsOwn(status))
        {
            return (null, null);
        }

        var (root, fault) = await roots.OfAsync(status, cancellationToken);
        return fault is not null ? (null, fault) : (statuses.Item(status, kind, root), null);
    }

    private ItemKind? KindOf(string? type, JsonElement status) => type switch
    {
        "quote" => ItemKind.Quote,
        "mention" when Statuses.VisibilityOf(status) == Visibility.Direct => ItemKind.Message,
        "mention" => AnswersUs(status) ? ItemKind.Reply : ItemKind.Mention,
        _ => null,
    };

    private bool AnswersUs(JsonElement status)
        => status.Text("in_reply_to_id") is not null && (ownId is null || status.Text("in_reply_to_account_id") is not { } answered || answered == ownId);

    private bool IsOwn(JsonElement status) => ownId is not null && status.At("account").Text("id") == ownId;
}
