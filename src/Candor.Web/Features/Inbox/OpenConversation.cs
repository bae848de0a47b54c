using Candor.Inbox;
using Candor.Language;
using Candor.Networks;
using Candor.Publishing;

namespace Candor.Web.Features.Inbox;

/// <summary>The conversation that is open, with what is being written about it.</summary>
public sealed record OpenConversation(ConversationView View, NetworkDescriptor? Network, Post? Draft, PostCheckResult? Check, IReadOnlyList<Post> OtherReplies, IReadOnlyList<SavedReply> Saved)
{
    private readonly Dictionary<Guid, Reading> readings = View.Items.Where(item => item.Reading is not null).ToDictionary(item => item.Id, item => ReadingText.Read(item.Reading)!);

    /// <summary>What a reply answers: the newest thing that somebody else said.</summary>
    public Item? Answers => View.Items.LastOrDefault(item => !item.Ours);

    /// <summary>When the network stops taking a reply; null when it never does.</summary>
    public NodaTime.Instant? ReplyUntil => Network?.ReplyWindow is { } window && Answers is { } answers ? answers.PostedAt + NodaTime.Duration.FromTimeSpan(window) : null;

    public Reading? ReadingOf(Item item) => readings.GetValueOrDefault(item.Id);
}
