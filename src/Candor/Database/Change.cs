namespace Candor.Database;

/// <summary>A change that was saved, as a hint to whoever looks at it now.</summary>
/// <param name="SubjectType">The kind of thing.</param>
/// <param name="SubjectId">Which.</param>
/// <param name="Action">What happened.</param>
public sealed record Change(string SubjectType, Guid SubjectId, string Action);
