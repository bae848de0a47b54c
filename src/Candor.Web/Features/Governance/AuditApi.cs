using System.Globalization;
using Candor.Governance;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Candor.Web.Features.Governance;

/// <summary>The audit chain for programs.</summary>
internal static class AuditApi
{
    private const int PageSize = 200;

    public static void MapAuditApi(this IEndpointRouteBuilder api)
    {
        var audit = api.MapGroup("/audit").WithTags("governance");
        audit.MapGet("/", List).WithName("list-audit");
        audit.MapGet("/verify", Verify).WithName("verify-audit");
    }

    private static async Task<Ok<PageAnswer<AuditAnswer>>> List(Guid? subject, long? after, AuditChain chain, Actor by, CancellationToken cancellationToken)
    {
        by.Need(Permission.ReadAudit);
        var found = await chain.PageAsync(subject, after ?? 0, PageSize + 1, cancellationToken);
        var page = found.Take(PageSize).Select(AuditAnswer.Of).ToList();
        return TypedResults.Ok(new PageAnswer<AuditAnswer>(page, found.Count > page.Count ? page[^1].Sequence.ToString(CultureInfo.InvariantCulture) : null));
    }

    private static async Task<Ok<VerdictAnswer>> Verify(AuditChain chain, Actor by, CancellationToken cancellationToken)
    {
        by.Need(Permission.ReadAudit);
        return TypedResults.Ok(VerdictAnswer.Of(await chain.VerifyAsync(cancellationToken)));
    }
}
