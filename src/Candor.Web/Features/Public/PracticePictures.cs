using Candor.Networks.Practice;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace Candor.Web.Features.Public;

/// <summary>The pictures of the practice network.</summary>
internal static class PracticePictures
{
    public static void MapPracticePictures(this IEndpointRouteBuilder routes)
    {
        var picture = routes.MapGet("/practice/media/{id}", Find);
        if (routes.ServiceProvider.GetRequiredService<IOptions<PublicSite>>().Value.ShowsPractice)
        {
            picture.AllowAnonymous();
        }
        else
        {
            picture.RequireAuthorization(Shell.ActorSetup.AtTheDesk);
        }
    }

    private static Results<FileContentHttpResult, NotFound> Find(string id, PracticeWorld world)
        => world.Picture(id) is var (content, contentType) ? TypedResults.Bytes(content, contentType) : TypedResults.NotFound();
}
