using System.Text.Json;
using Candor.Database;
using Candor.Governance;
using Candor.Networks;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Candor.Channels;

/// <summary>Connecting accounts and keeping them connected. The same for desk, API and command line.</summary>
public sealed class ChannelsDesk(CandorDb db, NetworkDirectory networks, ChannelAccounts accounts, TimeProvider time)
{
    /// <summary>Every channel with its health, by name.</summary>
    public async Task<IReadOnlyList<ChannelView>> ListAsync(CancellationToken cancellationToken)
    {
        var channels = await db.Channels.AsNoTracking().OrderBy(channel => channel.Name).ToListAsync(cancellationToken);
        var hearings = await db.ChannelHearings.AsNoTracking().ToDictionaryAsync(hearing => hearing.ChannelId, cancellationToken);
        return channels.ConvertAll(channel => new ChannelView(channel, hearings.GetValueOrDefault(channel.Id), Limits(channel)));
    }

    /// <summary>Signs in and connects an account.</summary>
    /// <exception cref="RuleBrokenException"><c>network-unknown</c>, <c>channel-name-taken</c>, <c>channel-sign-in-failed</c>, <c>setting-missing</c>.</exception>
    public async Task<Channel> ConnectAsync(ConnectRequest request, Actor by, CancellationToken cancellationToken)
    {
        by.Need(Permission.ManageChannels);
        var network = networks.Find(request.Network)
            ?? throw new RuleBrokenException("network-unknown", $"There is no network “{request.Network}”. Known: {string.Join(", ", networks.All.Select(one => one.Descriptor.Key))}.");
        if (await db.Channels.AnyAsync(channel => channel.Name == request.Name, cancellationToken))
        {
            throw new RuleBrokenException("channel-name-taken", $"There is a channel named “{request.Name}” already.");
        }

        var (settings, secrets) = Split(network.Descriptor, request.Fields);
        var fresh = new Dictionary<string, string>(secrets, StringComparer.Ordinal);
        var (who, limits, endsAt) = await SignInAsync(network, settings, fresh, cancellationToken);
        var channel = Channel.Connect(time.NewId(), request.Network, request.Name, JsonSerializer.Serialize(settings), AccountId(network, who), who?.Handle ?? "", request.FacilityId, limits, endsAt, by, time.Now());
        db.Channels.Add(channel);
        await accounts.PutAsync(db, channel.Id, fresh, forgetOthers: false, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return channel;
    }

    /// <summary>Signs in again with new credentials; fields that are left empty keep what is stored.</summary>
    /// <exception cref="RuleBrokenException"><c>secrets-again</c>, <c>channel-other-account</c>, <c>channel-sign-in-failed</c>, <c>setting-missing</c>.</exception>
    public async Task ReconnectAsync(Guid id, IReadOnlyDictionary<string, string> fields, Actor by, CancellationToken cancellationToken)
    {
        by.Need(Permission.ManageChannels);
        var channel = await LoadAsync(id, cancellationToken);
        var network = networks.Find(channel.Network)!;
        var account = await accounts.OpenAsync(channel, cancellationToken);
        var given = fields.Where(field => field.Value.Trim().Length > 0).ToDictionary(field => field.Key, field => field.Value.Trim());
        var goesElsewhere = GoesElsewhere(network.Descriptor, account, given);
        if (goesElsewhere && network.Descriptor.Settings.FirstOrDefault(field => field is { Secret: true, Required: true } && !given.ContainsKey(field.Key)) is { } again)
        {
            throw new RuleBrokenException("secrets-again", $"You changed where this channel signs in. What is kept is not sent there: give “{again.Label}” again.");
        }

        var merged = account.Settings.Concat(goesElsewhere ? [] : account.Secrets).Concat(given).GroupBy(field => field.Key).ToDictionary(group => group.Key, group => group.Last().Value);
        var (settings, secrets) = Split(network.Descriptor, merged);
        var fresh = new Dictionary<string, string>(secrets, StringComparer.Ordinal);
        var (who, limits, endsAt) = await SignInAsync(network, settings, fresh, cancellationToken);
        channel.Reconnect(JsonSerializer.Serialize(settings), AccountId(network, who), who?.Handle ?? "", limits, endsAt, by, time.Now());
        await accounts.PutAsync(db, channel.Id, fresh, forgetOthers: goesElsewhere, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task PauseAsync(Guid id, string reason, Actor by, CancellationToken cancellationToken)
    {
        (await LoadAsync(id, cancellationToken)).Pause(reason, by, time.Now());
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task ResumeAsync(Guid id, Actor by, CancellationToken cancellationToken)
    {
        (await LoadAsync(id, cancellationToken)).Resume(by, time.Now());
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The limits that hold for a channel: the server's own where it announced them.</summary>
    public NetworkDescriptor? Limits(Channel channel)
        => networks.Find(channel.Network) is { } network ? ChannelLimits.Of(channel, network.Descriptor) : null;

    /// <summary>
    /// Whether the sign-in would go to another place or name than the secrets were given for. Whoever may connect channels knows no password of
    /// them, and must not be able to have one sent to a server of their own; a handle leads to a server too.
    /// </summary>
    private static bool GoesElsewhere(NetworkDescriptor descriptor, Account account, Dictionary<string, string> given)
        => descriptor.Settings.Any(field => !field.Secret && given.TryGetValue(field.Key, out var value) && value != account.Settings.GetValueOrDefault(field.Key, ""));

    /// <summary>What is ours there. Where we cannot publish nothing is: a feed signs its entries with its own address.</summary>
    private static string AccountId(INetwork network, Author? who) => network is IPublishes ? who?.Id ?? "" : "";

    private static (Dictionary<string, string> Settings, Dictionary<string, string> Secrets) Split(NetworkDescriptor descriptor, IReadOnlyDictionary<string, string> fields)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        var secrets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in descriptor.Settings)
        {
            var value = fields.TryGetValue(field.Key, out var given) && given.Length > 0 ? given.Trim() : field.Default ?? "";
            if (value.Length == 0 && field.Required)
            {
                throw new RuleBrokenException("setting-missing", $"“{field.Label}” is missing. {field.Hint}");
            }

            (field.Secret ? secrets : settings)[field.Key] = value;
        }

        // What a sign-in left behind (tokens) has no field of its own and stays a secret.
        foreach (var (key, value) in fields.Where(field => descriptor.Settings.All(known => known.Key != field.Key)))
        {
            secrets[key] = value;
        }

        return (settings, secrets);
    }

    private static async Task<(Author? Who, string? Limits, Instant? EndsAt)> SignInAsync(INetwork network, Dictionary<string, string> settings, Dictionary<string, string> secrets, CancellationToken cancellationToken)
    {
        if (network is not ISignsIn signsIn)
        {
            return (null, null, null);
        }

        var account = new Account
        {
            Settings = settings,
            Secrets = secrets,
            KeepAsync = (fresh, _) =>
            {
                foreach (var (key, value) in fresh)
                {
                    secrets[key] = value;
                }

                return Task.CompletedTask;
            },
        };
        var result = await signsIn.SignInAsync(account, cancellationToken);
        return result.Who is null
            ? throw new RuleBrokenException("channel-sign-in-failed", WhyNot(network.Descriptor.Name, result.Fault))
            : (result.Who, result.Limits is null ? null : JsonSerializer.Serialize(result.Limits), result.ExpiresAt is { } at ? Instant.FromDateTimeOffset(at) : null);
    }

    /// <summary>Whether it was asked and refused, or could not be asked at all.</summary>
    private static string WhyNot(string network, NetworkFault? fault) => fault?.Kind switch
    {
        null => $"{network} did not let us in and gave no reason.",
        FaultKind.Unreachable or FaultKind.TimedOut or FaultKind.AddressBlocked or FaultKind.NotFound or FaultKind.AnswerNotUnderstood or FaultKind.AnswerTooLarge
            => $"{network} could not be asked: {fault.Detail.TrimEnd('.', ' ')}. Look at the address again.",
        _ => $"{network} did not let us in: {fault.Detail.TrimEnd('.', ' ')}.",
    };

    private async Task<Channel> LoadAsync(Guid id, CancellationToken cancellationToken)
        => await db.Channels.SingleOrDefaultAsync(channel => channel.Id == id, cancellationToken) ?? throw new NotFoundException("channel");
}
