namespace Candor.Web.Features.Channels;

/// <summary>A sign-in to a network that did not work: what was typed, without what is secret, and why.</summary>
/// <param name="Name">What the channel should be called.</param>
/// <param name="Fields">What was typed, by field.</param>
/// <param name="Words">Why it did not work, and how to mend it.</param>
public sealed record ConnectFault(string Name, IReadOnlyDictionary<string, string> Fields, string Words);
