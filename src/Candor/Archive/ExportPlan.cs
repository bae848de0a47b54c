namespace Candor.Archive;

/// <summary>What is exported of each table, under which name, and what is not.</summary>
/// <param name="File">The file without its ending; null when the table is left out.</param>
/// <param name="Why">What is in it; or why it is left out.</param>
/// <param name="Only">The columns that are exported; null for all but those that are sealed.</param>
internal sealed record ExportPlan(string? File, string Why, IReadOnlyList<string>? Only = null)
{
    /// <summary>Tables whose columns of bytes are hashes and not sealed.</summary>
    public const string History = "audit_entries";

    /// <summary>Every table. A new one belongs here before it can be exported.</summary>
    public static IReadOnlyDictionary<string, ExportPlan> Of { get; } = new Dictionary<string, ExportPlan>
    {
        ["organisation"] = new("organisation", "the organisation and when its desk is staffed"),
        ["facilities"] = new("facilities", "its places"),
        ["people"] = new("people", "who works at the desk", ["id", "name", "title", "email", "left"]),
        ["role_grants"] = new("roles", "what they may do, and where"),
        ["channels"] = new("channels", "accounts on networks, without their sign-ins"),
        ["api_tokens"] = new("api-tokens", "which tokens there are; a token itself is kept nowhere"),
        ["conversations"] = new("conversations", "what is being talked about, who has it, how it ended"),
        ["items"] = new("messages", "what was said, and what was read of it"),
        ["notes"] = new("notes", "private notes of colleagues; their text only when asked for"),
        ["assignment_rules"] = new("assignment-rules", "who gets what by itself"),
        ["saved_replies"] = new("saved-replies", "replies to be used again"),
        ["posts"] = new("posts", "posts and replies of ours, with their approval"),
        ["post_versions"] = new("post-versions", "their words for each channel"),
        ["post_media"] = new("post-pictures", "their pictures and alt texts"),
        ["approval_slots"] = new("approvals-needed", "which roles must approve a post, and who did"),
        ["deliveries"] = new("deliveries", "what was sent where, and how it ended"),
        ["delivery_attempts"] = new("delivery-attempts", "each try to send"),
        ["publishing_pause"] = new("pause", "whether publishing is paused"),
        [History] = new("history", "the audit chain: every change, who, when and why, with its hashes"),
        ["audit_head"] = new(null, "its end stands in the manifest"),
        ["person_records"] = new(null, "said by people, roles and history"),
        ["own_voices"] = new(null, "bookkeeping: said by deliveries"),
        ["due_work"] = new(null, "bookkeeping of the engine"),
        ["channel_hearing"] = new(null, "bookkeeping of listening"),
        ["idempotent_answers"] = new(null, "bookkeeping of the API, for a day"),
        ["channel_secrets"] = new(null, "sealed: sign-ins at networks"),
        ["data_protection_keys"] = new(null, "sealed: keys"),
        ["person_claims"] = new(null, "sign-in"),
        ["person_logins"] = new(null, "sign-in"),
        ["person_passkeys"] = new(null, "sign-in"),
        ["person_tokens"] = new(null, "sign-in"),
    };

    /// <summary>Columns of text that hold JSON, which is exported as such.</summary>
    public static bool HoldsJson(string table, string column) => (table, column) is
        ("items", "media") or (History, "details") or ("organisation", "staffed_hours") or ("channels", "settings" or "limits");

    /// <summary>The columns of <paramref name="table"/> that are exported.</summary>
    public IReadOnlyList<TableColumn> Columns(TableShape table)
        => [.. table.Columns.Where(column => Only?.Contains(column.Name) ?? (column.Kind != ColumnKind.Bytes || table.Name == History))];
}
