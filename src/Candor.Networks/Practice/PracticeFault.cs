namespace Candor.Networks.Practice;

/// <summary>One fault that was switched on.</summary>
/// <param name="Kind">What goes wrong.</param>
/// <param name="For">How long a slow call takes, or when a rate-limited one may be tried again.</param>
/// <param name="Times">How many calls it hits before it is over; null until it is switched off.</param>
public sealed record PracticeFault(PracticeFaultKind Kind, TimeSpan For = default, int? Times = null);
