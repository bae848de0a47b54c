using Candor.Inbox;
using Candor.Language;
using Microsoft.AspNetCore.WebUtilities;
using NodaTime;

namespace Candor.Web.Features.Inbox;

/// <summary>The list's filters in the address: what is asked for, and addresses that change one thing of it.</summary>
public sealed record InboxAddress
{
    public InboxView View { get; init; } = InboxView.Open;
    public string? Search { get; init; }
    public Guid? Channel { get; init; }
    public Guid? Owner { get; init; }
    public Urgency? Urgency { get; init; }
    public Intent? Intent { get; init; }
    public Theme? Theme { get; init; }
    public string? Language { get; init; }
    public string? Since { get; init; }
    public string? After { get; init; }

    /// <summary>How many filters are set besides view and search.</summary>
    public int Filters => new object?[] { Channel, Owner, Urgency, Intent, Theme, Language, Since }.Count(one => one is not null);

    public static InboxAddress Of(IQueryCollection query) => new()
    {
        View = Enum.TryParse<InboxView>(query["view"], ignoreCase: true, out var view) && Enum.IsDefined(view) ? view : InboxView.Open,
        Search = Text(query["q"]),
        Channel = Guid.TryParse(query["channel"], out var channel) ? channel : null,
        Owner = Guid.TryParse(query["owner"], out var owner) ? owner : null,
        Urgency = Labels.FromWire<Urgency>(query["urgency"].ToString()),
        Intent = Labels.FromWire<Intent>(query["intent"].ToString()),
        Theme = Labels.FromWire<Theme>(query["theme"].ToString()),
        Language = Text(query["language"]),
        Since = Text(query["since"]) is "day" or "week" or "month" ? Text(query["since"]) : null,
        After = Text(query["after"]),
    };

    public InboxQuery ToQuery(Instant now) => new()
    {
        View = View,
        Search = Search,
        ChannelId = Channel,
        OwnerId = Owner,
        AtLeast = Urgency,
        Intent = Intent,
        Theme = Theme,
        Language = Language,
        From = Since switch { "day" => now - Duration.FromDays(1), "week" => now - Duration.FromDays(7), "month" => now - Duration.FromDays(30), _ => null },
        After = After,
    };

    /// <summary>The address of the list, or of one conversation beside it.</summary>
    public string To(Guid? conversation = null)
    {
        var path = conversation is { } id ? $"/desk/inbox/{id}" : "/desk/inbox";
        return QueryHelpers.AddQueryString(path, Parts().Where(part => part.Value is not null)!);
    }

    /// <summary>The set parts, for hidden fields.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Parts() =>
    [
        new("view", View == InboxView.Open ? null : View.ToString().ToLowerInvariant()),
        new("q", Search),
        new("channel", Channel?.ToString()),
        new("owner", Owner?.ToString()),
        new("urgency", Urgency?.ToWire()),
        new("intent", Intent?.ToWire()),
        new("theme", Theme?.ToWire()),
        new("language", Language),
        new("since", Since),
        new("after", After),
    ];

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
