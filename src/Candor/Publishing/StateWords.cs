namespace Candor.Publishing;

/// <summary>States in the words people read, and the state of a post from those of its deliveries.</summary>
public static class StateWords
{
    public static string Of(PostState state) => state switch
    {
        PostState.Draft => "a draft",
        PostState.InReview => "in review",
        PostState.ChangesRequested => "waiting for changes",
        PostState.Approved => "approved",
        PostState.Scheduled => "scheduled",
        PostState.Publishing => "being published",
        PostState.Published => "published",
        PostState.PartlyPublished => "partly published",
        PostState.Unknown => "not confirmed yet",
        PostState.Held => "held",
        PostState.Failed => "not published",
        PostState.Withdrawn => "withdrawn",
    };

    public static string Of(DeliveryState state) => state switch
    {
        DeliveryState.Waiting => "waiting",
        DeliveryState.Sending => "sending",
        DeliveryState.Pending => "the network is working on it",
        DeliveryState.Published => "published",
        DeliveryState.Refused => "refused",
        DeliveryState.NeedsReconnecting => "the channel must be connected again",
        DeliveryState.Unknown => "not confirmed yet",
        DeliveryState.Held => "held",
        DeliveryState.Cancelled => "cancelled",
        DeliveryState.Deleted => "deleted",
    };

    internal static PostState Follow(IReadOnlyCollection<DeliveryState> deliveries)
    {
        bool Any(params DeliveryState[] states) => deliveries.Any(states.Contains);
        bool All(params DeliveryState[] states) => deliveries.All(states.Contains);

        return deliveries switch
        {
            _ when Any(DeliveryState.Unknown) => PostState.Unknown,
            _ when Any(DeliveryState.Held, DeliveryState.NeedsReconnecting) => PostState.Held,
            _ when All(DeliveryState.Published) => PostState.Published,
            _ when Any(DeliveryState.Waiting) && All(DeliveryState.Waiting, DeliveryState.Cancelled) => PostState.Scheduled,
            _ when Any(DeliveryState.Sending, DeliveryState.Pending, DeliveryState.Waiting) => PostState.Publishing,
            _ when Any(DeliveryState.Published) => PostState.PartlyPublished,
            _ when All(DeliveryState.Deleted, DeliveryState.Cancelled) => PostState.Withdrawn,
            _ => PostState.Failed,
        };
    }
}
