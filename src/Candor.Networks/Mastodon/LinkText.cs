using AngleSharp.Dom;

namespace Candor.Networks.Mastodon;

/// <summary>What a link says in plain text.</summary>
internal static class LinkText
{
    public static string Of(IElement link, IReadOnlyDictionary<string, string>? handles)
    {
        // Servers show a short form of an address and hide the rest in "invisible" spans: together they are the address.
        var shown = string.Join(' ', link.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var address = link.GetAttribute("href") ?? "";
        if (shown.StartsWith('@') || link.ClassList.Contains("mention") && !link.ClassList.Contains("hashtag") && !shown.StartsWith('#'))
        {
            return handles is not null && handles.TryGetValue(address, out var handle) ? "@" + handle : shown;
        }

        if (shown.StartsWith('#') || !IsWebAddress(address) || IsSame(shown, address))
        {
            return shown;
        }

        // Where the words are not the address, both are given: the reader must see where a link leads.
        return shown.Length == 0 || IsShortened(shown, address) ? address : $"{shown} ({address})";
    }

    private static bool IsWebAddress(string address)
        => Uri.TryCreate(address, UriKind.Absolute, out var read) && read.Scheme is "http" or "https";

    private static bool IsSame(string shown, string address)
        => WithoutScheme(shown).TrimEnd('/').Equals(WithoutScheme(address).TrimEnd('/'), StringComparison.OrdinalIgnoreCase)
            && shown.Contains("://", StringComparison.Ordinal);

    private static bool IsShortened(string shown, string address)
        => WithoutScheme(address).TrimEnd('/').StartsWith(WithoutScheme(shown).TrimEnd('…', '.', '/'), StringComparison.OrdinalIgnoreCase);

    private static string WithoutScheme(string address)
        => address.IndexOf("://", StringComparison.Ordinal) is var at and >= 0 ? address[(at + 3)..] : address;
}
