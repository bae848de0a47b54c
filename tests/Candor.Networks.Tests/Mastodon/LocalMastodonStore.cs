using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using System.Threading.Channels;

namespace Candor.Networks.Tests.Mastodon;

/// <summary>What a local server remembers. One lock: it is small.</summary>
internal sealed partial class LocalMastodonStore(LocalMastodonRules rules, TimeProvider time)
{
    private static readonly TimeSpan KeyLife = TimeSpan.FromHours(1);
    private static readonly TimeSpan RateWindow = TimeSpan.FromMinutes(5);

    private readonly Lock gate = new();

    /// <summary>Held while a status is made.</summary>
    public Lock Keys { get; } = new();

    private readonly Dictionary<(string User, string Key), (string Status, DateTimeOffset Until)> keys = [];
    private readonly Dictionary<string, (int Used, DateTimeOffset Reset)> rates = [];
    private readonly List<LocalStatus> statuses = [];
    private readonly List<LocalNotification> notifications = [];
    private readonly List<(LocalUser User, Channel<(string Event, object Payload)> Channel)> streams = [];
    private long lastId = 109_000_000_000_000_000;

    public LocalMastodonRules Rules => rules;

    public TimeProvider Time => time;

    public Uri Address { get; set; } = new("http://localhost/");

    public ConcurrentDictionary<string, LocalUser> Users { get; } = [];

    public ConcurrentDictionary<string, LocalToken> Tokens { get; } = [];

    public ConcurrentDictionary<string, LocalApp> Apps { get; } = [];

    public ConcurrentDictionary<string, LocalCode> Codes { get; } = [];

    public ConcurrentDictionary<string, LocalMedia> Media { get; } = [];

    /// <summary>Every status, oldest first.</summary>
    public IReadOnlyList<LocalStatus> Statuses
    {
        get
        {
            lock (gate)
            {
                return [.. statuses];
            }
        }
    }

    /// <summary>Makes a user, and a token for them.</summary>
    public (LocalUser User, string Token) AddUser(string username, string scope = "read write")
    {
        var user = Users.GetOrAdd(username, _ => new LocalUser(NextId(), username));
        var token = $"token-{username}-{NextId()}";
        Tokens[token] = new LocalToken(scope, user);
        return (user, token);
    }

    public LocalUser? UserOf(string token) => Tokens.GetValueOrDefault(token)?.User;

    public void Revoke(string token) => Tokens.TryRemove(token, out _);

    public string NextId() => Interlocked.Increment(ref lastId).ToString(System.Globalization.CultureInfo.InvariantCulture);

    public (int Remaining, DateTimeOffset Reset) Count(string token)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            var (used, reset) = rates.GetValueOrDefault(token) is var rate && rate.Reset > now ? rate : (0, now + RateWindow);
            rates[token] = (used + 1, reset);
            return (rules.CallsPerFiveMinutes - used - 1, reset);
        }
    }

    public LocalStatus? Find(string id) => Statuses.FirstOrDefault(status => status.Id == id);

    public LocalStatus? FindByKey(LocalUser user, string? key)
    {
        lock (gate)
        {
            return rules.KeepsKeys && key is not null && keys.TryGetValue((user.Id, key), out var kept) && kept.Until > time.GetUtcNow()
                ? statuses.FirstOrDefault(status => status.Id == kept.Status)
                : null;
        }
    }

    public void Add(LocalStatus status, string? key)
    {
        lock (gate)
        {
            statuses.Add(status);
            if (key is not null)
            {
                keys[(status.Author.Id, key)] = (status.Id, status.CreatedAt + KeyLife);
            }
        }

        foreach (var mentioned in status.Mentions.Select(mention => mention.User).Where(user => user != status.Author).Distinct())
        {
            Notify("mention", mentioned, status);
        }
    }

    public void Notify(string type, LocalUser to, LocalStatus status)
    {
        var notification = new LocalNotification(NextId(), type, time.GetUtcNow(), to, status);
        lock (gate)
        {
            notifications.Add(notification);
        }

        Tell(to, "notification", this.Json(notification));
    }

    public void Remove(LocalStatus status)
    {
        lock (gate)
        {
            statuses.Remove(status);
            notifications.RemoveAll(notification => notification.Status == status);
        }

        Tell(status.Author, "delete", status.Id);
    }

    public IReadOnlyList<LocalNotification> NotificationsOf(LocalUser user)
    {
        lock (gate)
        {
            return [.. notifications.Where(notification => notification.To == user)];
        }
    }

    public IReadOnlyList<LocalMention> MentionsIn(string text)
        => [.. Mention().Matches(text)
            .Where(match => match.Groups["host"].Value is "" || match.Groups["host"].Value == Address.Authority)
            .Select(match => Users.GetValueOrDefault(match.Groups["name"].Value) is { } user ? new LocalMention(user, match.Value) : null)
            .OfType<LocalMention>()];

    public ChannelReader<(string Event, object Payload)> Listen(LocalUser user)
    {
        var channel = Channel.CreateUnbounded<(string, object)>();
        lock (gate)
        {
            streams.Add((user, channel));
        }

        return channel.Reader;
    }

    /// <summary>Every WebSocket that was asked for: whether the token stood in the address.</summary>
    public System.Collections.Concurrent.ConcurrentQueue<bool> SocketsAsked { get; } = new();

    public int Listeners
    {
        get
        {
            lock (gate)
            {
                return streams.Count;
            }
        }
    }

    public void CloseStreams()
    {
        lock (gate)
        {
            streams.ForEach(stream => stream.Channel.Writer.TryComplete());
            streams.Clear();
        }
    }

    private void Tell(LocalUser user, string name, object payload)
    {
        lock (gate)
        {
            streams.Where(stream => stream.User == user).ToList().ForEach(stream => stream.Channel.Writer.TryWrite((name, payload)));
        }
    }

    [GeneratedRegex(@"(?<![\w/])@(?<name>\w+)(@(?<host>[\w.:-]*\w))?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Mention();
}
