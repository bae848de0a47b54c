using Candor.Inbox;
using Candor.Language;
using Candor.Networks;
using Candor.Publishing;
using Candor.Safeguards;

namespace Candor.Web.Features.Inbox;

/// <summary>The conversation that is open, with what is being written about it.</summary>
public sealed record OpenConversation(ConversationView View, NetworkDescriptor? Network, bool HasThread, Post? Draft, PostCheckResult? Check, IReadOnlyList<Post> OtherReplies, IReadOnlyList<SavedReply> Saved, IReadOnlyList<SafeReply> Suggested)
{
    private readonly Dictionary<Guid, Reading> readings = View.Items.Where(item => item.Reading is not null).ToDictionary(item => item.Id, item => ReadingText.Read(item.Reading)!);

    /// <summary>What a reply answers.</summary>
    public Item? Answers { get; } = ToAnswer(View);

    /// <summary>The newest thing that somebody else said; before that, an emergency that we have not answered since.</summary>
    public static Item? ToAnswer(ConversationView view)
    {
        var alarm = view.Items.LastOrDefault(item => !item.Ours && ReadingText.Read(item.Reading) is { } reading && Conversation.Rings(reading));
        return alarm is not null && view.Items.SkipWhile(item => item != alarm).All(item => !item.Ours) ? alarm : view.Items.LastOrDefault(item => !item.Ours);
    }

    /// <summary>What may always be said to someone who may be in danger: it asks nothing, promises nothing and confirms nothing.</summary>
    public string SafeWords => Suggested.FirstOrDefault(reply => reply.Emergencies.Count > 0)?.Text
        ?? "If this is an emergency, please call your local emergency number now. We cannot give medical help here, and we do not want you to wait for an answer.";

    /// <summary>What the words of a fresh answer begin with: the author's handle where the network would not tell them otherwise.</summary>
    public string Opening => Network is { ReplyNamesAuthor: true } && Answers is { AuthorHandle: { Length: > 0 } handle } ? $"@{handle.TrimStart('@')} " : "";

    /// <summary>When the network stops taking a reply; null when it never does.</summary>
    public NodaTime.Instant? ReplyUntil => Network?.ReplyWindow is { } window && Answers is { } answers ? answers.PostedAt + NodaTime.Duration.FromTimeSpan(window) : null;

    public Reading? ReadingOf(Item item) => readings.GetValueOrDefault(item.Id);
}
