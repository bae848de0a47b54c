using NodaTime;

namespace Candor.Inbox;

/// <summary>Opening and closing on one day.</summary>
public sealed record StaffedDay(LocalTime From, LocalTime To);
