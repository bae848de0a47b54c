using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;

namespace Candor.Database;

/// <summary>An instant in SQLite: microseconds since 1970, so that it sorts and compares as a number.</summary>
internal sealed class InstantToMicroseconds() : ValueConverter<Instant, long>(
    instant => instant.ToUnixTimeTicks() / 10,
    micros => Instant.FromUnixTimeTicks(micros * 10));
