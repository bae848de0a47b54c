using Orleans;

namespace Candor.Work;

/// <summary>A hint that something changed.</summary>
/// <param name="Subject">The kind of thing.</param>
/// <param name="Id">Which.</param>
/// <param name="Action">What happened.</param>
[GenerateSerializer, Immutable, Alias("live-change")]
public sealed record LiveChange([property: Id(0)] string Subject, [property: Id(1)] Guid Id, [property: Id(2)] string Action);
