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

    /// <summary>Whether the actor may do <paramref name="permission"/> on the channel or at the facility, if one is named.</summary>
    public bool May(Permission permission, Guid? channelId = null, Guid? facilityId = null)
    {
        foreach (var grant in Grants)
        {
            if (Has(grant, permission)
                && (grant.ChannelId is null || channelId is null || grant.ChannelId == channelId)
                && (grant.FacilityId is null || facilityId is null || grant.FacilityId == facilityId))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether the actor may read what was said on the channel. A role for one facility reads what is said to the whole organisation too: people
    /// write there about their clinic.
    /// </summary>
    public bool MayRead(Guid channelId, Guid? facilityId) => May(Permission.ReadInbox, channelId, facilityId);

    /// <summary>Whether the actor may do it for the whole organisation, by a role that is limited to no facility and no channel.</summary>
    public bool MayEverywhere(Permission permission) => Grants.Any(grant => grant is { ChannelId: null, FacilityId: null } && Has(grant, permission));

    /// <summary>Throws <see cref="NotPermittedException"/> unless <see cref="MayEverywhere"/>.</summary>
    public void NeedEverywhere(Permission permission)
    {
        if (!MayEverywhere(permission))
        {
            throw new NotPermittedException(permission);
        }
    }

    /// <summary>Throws <see cref="NotPermittedException"/> unless <see cref="May"/>.</summary>
    public void Need(Permission permission, Guid? channelId = null, Guid? facilityId = null)
    {
        if (!May(permission, channelId, facilityId))
        {
            throw new NotPermittedException(permission);
        }
    }

    private static bool Has(ActorGrant grant, Permission permission)
        => RoleBook.Of(grant.Role).Contains(permission) && (grant.Permissions is null || grant.Permissions.Contains(permission));
}
