namespace Candor.Networks;

/// <summary>What is constant about a network: limits, counting rule, windows and budgets. Data, so that it can be replaced.</summary>
public sealed record NetworkDescriptor
{
    /// <summary>Stable lower-case key: <c>bluesky</c>, <c>mastodon</c>, <c>feed</c>, <c>file</c>, <c>practice</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The name people know it by.</summary>
    public required string Name { get; init; }

    /// <summary>Where the constants come from.</summary>
    public required string Source { get; init; }

    /// <summary>The day the constants were last checked against <see cref="Source"/>.</summary>
    public required DateOnly CheckedOn { get; init; }

    /// <summary>The longest text and how it is counted.</summary>
    public required TextLimit Text { get; init; }

    /// <summary>What pictures may be attached; null when none may.</summary>
    public MediaLimit? Images { get; init; }

    /// <summary>How long after the author's last message a reply is accepted; null when there is no such window.</summary>
    public TimeSpan? ReplyWindow { get; init; }

    /// <summary>How many posts may be sent in a window; null when the network sets no limit.</summary>
    public RateLimit? Posting { get; init; }

    /// <summary>How many reads may be made in a window; null when the network sets no limit.</summary>
    public RateLimit? Reading { get; init; }

    /// <summary>How long an access token lives; null when it does not end by itself.</summary>
    public TimeSpan? AccessTokenLife { get; init; }

    /// <summary>How long a refresh token lives; null when there is none or it does not end by itself.</summary>
    public TimeSpan? RefreshTokenLife { get; init; }

    /// <summary>How a repeated send is kept from doubling.</summary>
    public required RepeatGuard RepeatGuard { get; init; }

    /// <summary>The longest that a send can still be on its way after it was begun (the handler's time limit).</summary>
    public TimeSpan SendTimeLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Whether a reply reaches its author only when it names them. Mastodon notifies who is mentioned, not who is answered
    /// (https://docs.joinmastodon.org/methods/statuses/#create), and its own page begins a reply with the handle.
    /// </summary>
    public bool ReplyNamesAuthor { get; init; }

    /// <summary>How often an inbox without a stream is polled.</summary>
    public TimeSpan PollEvery { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The settings a person fills in to connect an account.</summary>
    public IReadOnlyList<SettingField> Settings { get; init; } = [];
}
