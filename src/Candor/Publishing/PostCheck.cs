using Candor.Channels;
using Candor.Database;
using Candor.Governance;
using Candor.Inbox;
using Candor.Networks;
using Candor.Safeguards;
using Microsoft.EntityFrameworkCore;

namespace Candor.Publishing;

/// <summary>Checks what would go out, in the context of what it answers: the same way in the composer, before review and at the moment of sending.</summary>
public sealed class PostCheck(RulePack pack, NetworkDirectory networks, TimeProvider time)
{
    /// <summary>Checks every version of <paramref name="post"/>.</summary>
    public async Task<PostCheckResult> CheckAsync(CandorDb db, Post post, Item? answers, CancellationToken cancellationToken)
    {
        var profile = await ProfileAsync(db, cancellationToken);
        var channels = await db.Channels.AsNoTracking().ToDictionaryAsync(channel => channel.Id, cancellationToken);
        var results = new Dictionary<Guid, CheckResult>();
        foreach (var version in post.Versions)
        {
            results[version.ChannelId] = CheckerFor(channels.GetValueOrDefault(version.ChannelId), profile).Check(new Draft
            {
                Id = version.Id.ToString(),
                Kind = KindOf(post, answers),
                Text = version.Text,
                ContentWarning = version.ContentWarning,
                Networks = channels.TryGetValue(version.ChannelId, out var channel) ? [channel.Network] : [],
                InReplyTo = answers?.Text,
                AuthorHandle = answers?.AuthorHandle,
                AuthorName = answers?.AuthorName,
                AltTexts = [.. post.Media.OrderBy(media => media.Order).Select(media => (string?)media.AltText)],
                Language = version.Language,
                Audience = version.Audience,
            });
        }

        return new PostCheckResult(results, pack.Version);
    }

    /// <summary>What the checks know about the organisation.</summary>
    public static async Task<OrganisationProfile> ProfileAsync(CandorDb db, CancellationToken cancellationToken)
    {
        var organisation = await db.Organisations.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        var staff = await db.Users.AsNoTracking().Where(person => !person.Left).Select(person => person.Name).ToListAsync(cancellationToken);
        var facilities = await db.Facilities.AsNoTracking().ToListAsync(cancellationToken);
        return new OrganisationProfile
        {
            Name = organisation?.Name ?? "the organisation",
            Staff = staff,
            Facilities = facilities.ConvertAll(facility => facility.Name),
            Part2Program = facilities.Exists(facility => facility.Part2Program),
            PublicPhones = [.. facilities.Select(facility => facility.Phone).Append(organisation?.ContactPhone ?? "").Where(phone => phone.Length > 0)],
            WebHosts = Uri.TryCreate(organisation?.Website, UriKind.Absolute, out var site) ? [site.Host] : [],
            Jurisdictions = [organisation?.Country ?? "US"],
            Locale = $"{organisation?.Language ?? "en"}-{organisation?.Country ?? "US"}",
            Office = organisation?.ContactOffice,
            OfficePhone = organisation?.ContactPhone is { Length: > 0 } phone ? phone : null,
        };
    }

    // A server's own limits (500 or 5,000 characters) count before those of its network.
    private Checker CheckerFor(Channel? channel, OrganisationProfile profile)
        => new(pack, profile, networks.All.Select(network => channel?.Network == network.Descriptor.Key ? ChannelLimits.Of(channel, network.Descriptor) : network.Descriptor), time);

    private static DraftKind KindOf(Post post, Item? answers) => (post.Kind, answers?.Kind) switch
    {
        (PostKind.Reply, ItemKind.Review) => DraftKind.ReviewReply,
        (PostKind.Reply, _) => DraftKind.Reply,
        (PostKind.Post, _) => DraftKind.Post,
    };
}
