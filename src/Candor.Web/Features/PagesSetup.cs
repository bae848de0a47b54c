using Candor.Governance;
using Candor.Safeguards;
using Candor.Web.Features.Governance;
using Candor.Web.Features.Inbox;
using Candor.Web.Features.Public;
using Candor.Web.Features.Publishing;
using Candor.Web.Shell.Layout;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Candor.Web.Features;

/// <summary>What the pages read, and the small answers that they fetch while someone writes.</summary>
internal static class PagesSetup
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.TryAddSingleton(_ => SafeReplies.Load());
        services.AddScoped<InboxReader>();
        services.AddScoped<PublishingReader>();
        services.AddScoped<PublicReader>();
        services.AddScoped<GovernanceReader>();
        services.AddScoped<HistoryReader>();
        services.AddSingleton<DeskNumbers>();
        services.AddSingleton<Masthead>();
        return services;
    }

    public static void MapDraftChecks(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/desk", static (Actor me) => TypedResults.LocalRedirect(DeskPlaces.For(me, null)[0].Href));
        desk.MapSettingsForms();
        desk.MapReplyCheck();
        desk.MapComposeCheck();
    }
}
