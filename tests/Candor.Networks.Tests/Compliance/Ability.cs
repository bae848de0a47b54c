namespace Candor.Networks.Tests.Compliance;

/// <summary>What a network may lack. A lack is declared with its reason; what is not declared is tested.</summary>
public enum Ability
{
    /// <summary><see cref="IPublishes"/>.</summary>
    Publishing,

    /// <summary><see cref="IDeletes"/>.</summary>
    Deleting,

    /// <summary><see cref="IReadsBack"/>.</summary>
    ReadingBack,

    /// <summary><see cref="IFindsPosts"/>.</summary>
    FindingPosts,

    /// <summary><see cref="IReadsInbox"/>.</summary>
    Inbox,

    /// <summary><see cref="IStreams"/>.</summary>
    Streaming,

    /// <summary><see cref="ISearches"/>.</summary>
    Searching,

    /// <summary><see cref="IReadsThreads"/>.</summary>
    Threads,

    /// <summary><see cref="IReportsMetrics"/>.</summary>
    Metrics,

    /// <summary><see cref="IUploadsMedia"/>.</summary>
    UploadingMedia,

    /// <summary><see cref="ISignsIn"/>.</summary>
    SigningIn,

    /// <summary>The same send twice is one post, by the network's own doing.</summary>
    RepeatSafety,

    /// <summary>The network says that the post to be answered is gone.</summary>
    NoticingGoneTargets,

    /// <summary>A text is shown as it was sent, signs of markup included.</summary>
    ExactText,

    /// <summary>The network refuses a text that is longer than its descriptor says.</summary>
    TextLimit,

    /// <summary>There is a wire to cut: the network is reached over HTTP.</summary>
    Wire,
}
