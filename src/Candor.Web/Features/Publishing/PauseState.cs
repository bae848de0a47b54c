using NodaTime;

namespace Candor.Web.Features.Publishing;

/// <summary>Whether everything that goes out is stopped.</summary>
internal sealed record PauseState(bool Active, string Reason, Instant Since);
