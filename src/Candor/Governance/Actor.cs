namespace Candor.Governance;

/// <summary>Who does something: passed into every verb, so that rule and record know whom they speak of.</summary>
/// <param name="Id">The person's or token's id; null for the program itself.</param>
/// <param name="Name">The name the history shows.</param>
/// <param name="Kind">Person, API token or the program itself.</param>
/// <param name="Grants">Roles with their scope.</param>
public sealed record Actor(Guid? Id, string Name, ActorKind Kind, IReadOnlyList<ActorGrant> Grants)
{
    /// <summary>The program itself: listens, sends what was approved, keeps deadlines. It may not draft or approve.</summary>
    public static Actor Candor { get; } = new(null, "Candor", ActorKind.Program, []);

    /// <summary>Whoever has a shell on the machine: keeps people and channels in order, reads no content and publishes nothing.</summary>
    public static Actor Operator { get; } = new(null, "Operator at the command line", ActorKind.Program, [new ActorGrant(Role.Administrator), new ActorGrant(Role.Auditor)]);

    /// <summary>Whether the actor may do it anywhere at all: enough to open a page or a list, never to act on a thing.</summary>
    public bool May(Permission permission) => Grants.Any(grant => Has(grant, permission));

    /// <summary>
    /// Whether the actor may do it on this channel. A role for one facility acts on the channels of that facility alone: what is the whole
    /// organisation's (<paramref name="facilityId"/> null) needs a role that is limited to no facility.
    /// </summary>
    public bool May(Permission permission, Guid channelId, Guid? facilityId)
        => Grants.Any(grant => Has(grant, permission) && (grant.ChannelId is null || grant.ChannelId == channelId) && (grant.FacilityId is null || grant.FacilityId == facilityId));

    /// <summary>
    /// Whether the actor may look at what is on the channel by a role with <paramref name="permission"/>. A role for one facility shows what is
    /// the whole organisation's too: people write there about their clinic.
    /// </summary>
    public bool MaySee(Permission permission, Guid channelId, Guid? facilityId)
        => Grants.Any(grant => Has(grant, permission) && (grant.ChannelId is null || grant.ChannelId == channelId) && (grant.FacilityId is null || facilityId is null || grant.FacilityId == facilityId));

    /// <summary>Whether the actor may read what was said on the channel.</summary>
    public bool MayRead(Guid channelId, Guid? facilityId) => MaySee(Permission.ReadInbox, channelId, facilityId);

    /// <summary>Whether the actor may do it for the whole organisation, by a role that is limited to no facility and no channel.</summary>
    public bool MayEverywhere(Permission permission) => Grants.Any(grant => grant is { ChannelId: null, FacilityId: null } && Has(grant, permission));

    /// <summary>Throws <see cref="NotPermittedException"/> unless the actor may do it anywhere.</summary>
    public void Need(Permission permission) => Refuse(May(permission), permission);

    /// <summary>Throws <see cref="NotPermittedException"/> unless the actor may do it on this channel.</summary>
    public void Need(Permission permission, Guid channelId, Guid? facilityId) => Refuse(May(permission, channelId, facilityId), permission);

    /// <summary>Throws <see cref="NotPermittedException"/> unless <see cref="MayEverywhere"/>.</summary>
    public void NeedEverywhere(Permission permission) => Refuse(MayEverywhere(permission), permission);

    private static void Refuse(bool may, Permission permission)
    {
        if (!may)
        {
            throw new NotPermittedException(permission);
        }
    }

    private static bool Has(ActorGrant grant, Permission permission)
        => RoleBook.Of(grant.Role).Contains(permission) && (grant.Permissions is null || grant.Permissions.Contains(permission));
}
