namespace Candor.Networks.Mastodon;

/// <summary>One thing that a stream said.</summary>
/// <param name="Name">Such as <c>notification</c> or <c>update</c>.</param>
/// <param name="Payload">JSON as text, or an id.</param>
internal sealed record StreamEvent(string Name, string Payload);
