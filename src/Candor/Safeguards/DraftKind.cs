namespace Candor.Safeguards;

/// <summary>What an outgoing text is. Wire names are the lower-case words joined by hyphens: <c>review-reply</c>.</summary>
public enum DraftKind
{
    Post,
    Reply,
    ReviewReply,
    Article,
    Crisis,
    Fact,
    Newsletter,
}
