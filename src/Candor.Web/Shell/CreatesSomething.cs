namespace Candor.Web.Shell;

/// <summary>Marks an endpoint that makes something: it takes an <c>Idempotency-Key</c>.</summary>
internal sealed class CreatesSomething;
