using NodaTime;

namespace Candor.Web.Features.Public;

/// <summary>Something that we said in public.</summary>
/// <param name="Text">What we said.</param>
/// <param name="ContentWarning">What stands before it and hides it until it is opened; null when nothing does.</param>
/// <param name="At">When.</param>
/// <param name="Places">Where it can be seen, by the channel's name.</param>
public sealed record PublicPost(string Text, string? ContentWarning, Instant At, IReadOnlyList<(string Channel, string? Url)> Places);
