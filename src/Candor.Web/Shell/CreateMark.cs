namespace Candor.Web.Shell;

/// <summary>The mark of endpoints that make something.</summary>
internal static class CreateMark
{
    public static RouteHandlerBuilder Creates(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new CreatesSomething());
}
