using Candor.Governance;
using NodaTime;

namespace Candor.Web.Features.Governance;

/// <summary>An API token; the secret only in the answer that issues it.</summary>
internal sealed record TokenAnswer(Guid Id, string Name, IReadOnlyList<Permission> Scopes, Instant? ExpiresAt, Instant? RevokedAt, string? Secret)
{
    public static TokenAnswer Of(ApiToken token, string? secret = null) => new(token.Id, token.Name, [.. token.Permissions.Order()], token.ExpiresAt, token.RevokedAt, secret);
}
