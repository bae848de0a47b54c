using NodaTime;

namespace Candor.Governance;

/// <summary>Instants from the clock that is passed in.</summary>
public static class Moments
{
    extension(TimeProvider time)
    {
        /// <summary>Now, to the microsecond, which both databases keep exactly.</summary>
        public Instant Now() => Instant.FromUnixTimeTicks(Instant.FromDateTimeOffset(time.GetUtcNow()).ToUnixTimeTicks() / 10 * 10);

        /// <summary>A new UUIDv7.</summary>
        public Guid NewId() => Guid.CreateVersion7(time.GetUtcNow());
    }
}
