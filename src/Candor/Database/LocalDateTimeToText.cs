using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;
using NodaTime.Text;

namespace Candor.Database;

/// <summary>A local time in SQLite: ISO 8601 text.</summary>
internal sealed class LocalDateTimeToText() : ValueConverter<LocalDateTime, string>(
    local => LocalDateTimePattern.ExtendedIso.Format(local),
    text => LocalDateTimePattern.ExtendedIso.Parse(text).Value);
