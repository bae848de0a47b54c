using Candor.Web.Features;
using Candor.Web.Features.Channels;
using Candor.Web.Features.Governance;
using Candor.Web.Features.Inbox;
using Candor.Web.Features.Publishing;
using Candor.Web.Look;

namespace Candor.Web.Shell;

/// <summary>Everything that can be asked of the server, by capability.</summary>
internal static class Endpoints
{
    public static void MapCandor(this WebApplication app)
    {
        app.MapLook();
        app.MapOperations();
        app.MapApiDocument();
        app.MapSignIn();

        // An address that nothing answers is not there, whoever asks: without this the fallback policy would ask for sign-in first.
        app.MapFallback("{**nowhere}", static () => TypedResults.NotFound()).AllowAnonymous();

        var api = app.MapGroup("/api/v1").RequireAuthorization().WithMetadata(new ForPrograms());
        api.MapGovernanceApi();
        api.MapInboxApi();
        api.MapPublishingApi();
        api.MapChannelsApi();

        var desk = app.MapGroup("").RequireAuthorization(ActorSetup.AtTheDesk).WithFormToken();
        desk.MapLive();
        desk.MapPresence();
        desk.MapInboxForms();
        desk.MapPublishingForms();
        desk.MapChannelsForms();
        desk.MapDraftChecks();
    }
}
