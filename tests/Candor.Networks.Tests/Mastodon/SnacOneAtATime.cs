namespace Candor.Networks.Tests.Mastodon;

/// <summary>Keeps the tests on snac one after the other: under several at once snac 2.75 falls over.</summary>
[CollectionDefinition(Name)]
public static class SnacOneAtATime
{
    public const string Name = "snac";
}
