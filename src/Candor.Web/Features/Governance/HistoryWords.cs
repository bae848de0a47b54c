using System.Text.Json;
using Candor.Governance;
using Candor.Web.Look;

namespace Candor.Web.Features.Governance;

/// <summary>Audit entries as people read them.</summary>
internal static class HistoryWords
{
    public static HistoryEntry Of(AuditEntry entry) => new(entry.At, entry.ActorName, What(entry), entry.Reason, GlyphOf(entry.Action));

    public static IReadOnlyList<HistoryEntry> Of(IEnumerable<AuditEntry> entries) => [.. entries.Select(Of)];

    /// <summary>The kind of thing that changed, in words.</summary>
    public static string Thing(string subjectType) => subjectType switch
    {
        "Conversation" => "a conversation",
        "Post" => "a post",
        "Delivery" => "a sending",
        "Channel" => "a channel",
        "PersonRecord" => "a person",
        "Organisation" => "the organisation",
        "Facility" => "a facility",
        "SavedReply" => "a saved reply",
        "AssignmentRule" => "an assignment rule",
        "PublishingPause" => "the emergency stop",
        "ApiToken" => "an API token",
        _ => subjectType,
    };

    private static string What(AuditEntry entry) => entry.Action switch
    {
        "arrived" => "heard it",
        "said more" => "heard more",
        "opened again" => "opened it again",
        "emergency heard" => "read it as a possible emergency",
        "emergency seen" => "has seen the emergency",
        "claimed" => "claimed it",
        "released" => "gave it back to everyone",
        "assigned" => Detail(entry, "name") is { } name ? $"gave it to {name}" : "assigned it",
        "returned" or "returned to all" => "gave it back to everyone: its owner was silent",
        "escalated" => "raised it: no answer in time",
        "noted" => "wrote a private note",
        "reading contested" => "said that the reading is wrong",
        "closed" => Detail(entry, "as") switch
        {
            "AnsweredInPublic" => "closed it as answered in public",
            "TakenOffline" => "closed it as taken offline",
            "NoAnswerNeeded" => "closed it: no answer needed",
            _ => "closed it",
        },
        "drafted" => "began it",
        "edited" => "changed it",
        "sent to review" => "asked for approval",
        "approved" => "approved exactly this text",
        "changes wanted" => "asked for changes",
        "withdrawn" => "withdrew it",
        "scheduled" => "put it in the queue",
        "planned" => "planned the sending",
        "attempt begun" => "began to send it",
        "found on the network" => "found it on the network",
        "connected" => "connected it",
        "reconnected" => "connected it again",
        "founded" => "set up the organisation",
        "described" => "changed what is said about it",
        "exported" => "exported everything",
        _ => entry.Action,
    };

    private static Glyph GlyphOf(string action) => action switch
    {
        "arrived" or "said more" => Glyph.Inbox,
        "emergency heard" or "emergency seen" or "escalated" => Glyph.Alert,
        "claimed" => Glyph.Claim,
        "assigned" or "released" or "returned" or "returned to all" => Glyph.Assign,
        "noted" => Glyph.Note,
        "closed" => Glyph.Close,
        "drafted" or "edited" => Glyph.Edit,
        "approved" or "sent to review" => Glyph.Approve,
        "published" or "found on the network" => Glyph.Check,
        "attempt begun" or "scheduled" or "planned" => Glyph.Send,
        "connected" or "reconnected" or "needs reconnecting" => Glyph.Plug,
        _ => Glyph.History,
    };

    private static string? Detail(AuditEntry entry, string name)
    {
        using var details = JsonDocument.Parse(entry.Details);
        return details.RootElement.ValueKind == JsonValueKind.Object && details.RootElement.TryGetProperty(name, out var value) ? value.ToString() : null;
    }
}
