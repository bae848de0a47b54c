using System.Linq.Expressions;
using Candor.Governance;
using Microsoft.EntityFrameworkCore.Query;

namespace Candor.Inbox;

/// <summary>Which conversations an actor may read, for a query: the same rule as <see cref="Actor.MayRead"/> asks of one.</summary>
internal static class Readable
{
    /// <summary>Null when the actor's roles are limited to no channel and no facility.</summary>
    public static Expression<Func<Conversation, bool>>? By(Actor by)
    {
        var grants = by.Grants.Where(grant => RoleBook.Of(grant.Role).Contains(Permission.ReadInbox) && grant.Permissions?.Contains(Permission.ReadInbox) != false).ToList();
        return grants.Exists(grant => grant is { ChannelId: null, FacilityId: null })
            ? null
            : grants.Select(Reach).Aggregate((Expression<Func<Conversation, bool>>)(_ => false), Or);
    }

    private static Expression<Func<Conversation, bool>> Reach(ActorGrant grant)
    {
        var (channel, facility) = (grant.ChannelId, grant.FacilityId);
        return (channel, facility) switch
        {
            ({ } only, null) => conversation => conversation.ChannelId == only,
            (null, { } place) => conversation => conversation.FacilityId == null || conversation.FacilityId == place,
            ({ } only, { } place) => conversation => conversation.ChannelId == only && (conversation.FacilityId == null || conversation.FacilityId == place),
            (null, null) => _ => true,
        };
    }

    private static Expression<Func<Conversation, bool>> Or(Expression<Func<Conversation, bool>> one, Expression<Func<Conversation, bool>> other)
        => Expression.Lambda<Func<Conversation, bool>>(
            Expression.OrElse(one.Body, ReplacingExpressionVisitor.Replace(other.Parameters[0], one.Parameters[0], other.Body)), one.Parameters);
}
