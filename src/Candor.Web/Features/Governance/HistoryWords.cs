using System.Text.Json;
using Candor.Governance;
using Candor.Web.Look;

namespace Candor.Web.Features.Governance;

/// <summary>Audit entries as people read them.</summary>
internal static class HistoryWords
{
    public static HistoryEntry Of(AuditEntry entry) => new(entry.At, entry.ActorName, What(entry, "it"), entry.Reason, GlyphOf(entry.Action));

    /// <summary>The history of one thing, oldest first: an edit of what was approved says that it undid the approval.</summary>
    public static IReadOnlyList<HistoryEntry> Of(IEnumerable<AuditEntry> entries)
    {
        List<HistoryEntry> history = [];
        var decided = false;
        foreach (var entry in entries)
        {
            var undone = decided && entry.Action is "edited";
            decided = entry.Action is "approved" or "sent to review" || (decided && entry.Action is not ("edited" or "changes wanted" or "withdrawn"));
            history.Add(undone ? Of(entry) with { What = "changed it: what was approved or asked for is void" } : Of(entry));
        }

        return history;
    }

    /// <summary>The history of a conversation with that of its answers, oldest first.</summary>
    public static IReadOnlyList<HistoryEntry> OfConversation(IEnumerable<AuditEntry> entries)
        => [.. entries.Select(entry => entry.SubjectType == "Post" ? Of(entry) with { What = What(entry, "the answer") } : Of(entry))];

    /// <summary>Every word for a change, for a menu that narrows the history.</summary>
    public static IReadOnlyList<(string Action, string Words)> Kinds { get; } =
    [
        ("claimed", "Claimed"), ("assigned", "Assigned"), ("closed", "Closed"), ("opened again", "Opened again"), ("noted", "Private notes"),
        ("emergency heard", "Emergencies heard"), ("emergency seen", "Emergencies seen"), ("escalated", "Escalated"), ("drafted", "Begun"), ("edited", "Changed"),
        ("sent to review", "Asked for approval"), ("approved", "Approved"), ("changes wanted", "Changes wanted"), ("withdrawn", "Withdrawn"), ("published", "Published"),
        ("deleted", "Taken down"), ("everything paused", "Everything paused"), ("connected", "Connected"), ("signed in", "Signed in"), ("sign-in refused", "Sign-in refused"), ("exported", "Exported"),
    ];

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

    private static string What(AuditEntry entry, string it) => entry.Action switch
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
        "drafted" => $"began {it}",
        "edited" => $"changed {it}",
        "sent to review" => it == "it" ? "asked for approval" : $"asked for approval of {it}",
        "approved" => it == "it" ? "approved exactly this text" : $"approved {it}",
        "changes wanted" => it == "it" ? "asked for changes" : $"asked for changes to {it}",
        "withdrawn" => $"withdrew {it}",
        "scheduled" => $"put {it} in the queue",
        "planned" => "planned the sending",
        "attempt begun" => "began to send it",
        "found on the network" => "found it on the network",
        "being published" => $"is sending {it}",
        "published" => $"saw that {it} is out",
        "partly published" => "saw that a part is out and a part is not",
        "not confirmed yet" => $"does not know yet whether {it} arrived",
        "not published" => $"could not publish {it}",
        "held" => $"holds {it} until a person decides",
        "answered" => "saw the answer go out",
        "deleted" => $"took {it} down",
        "cancelled" => "took it out of the queue",
        "everything paused" => "paused everything",
        "resumed" => "let it go on",
        "paused" => "paused it",
        "needs reconnecting" => "needs to be connected again",
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
