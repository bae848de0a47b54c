namespace Candor.Language.Tokens;

/// <summary>Keeps the forms of words that come again and again, so that reading them makes no new string. One for each thread; a newcomer takes the place of an old one.</summary>
internal static class FormPool
{
    private const int Bits = 13;

    // Knuth's multiplier: 2^32 divided by the golden ratio.
    private const uint Spread = 2654435769;

    [ThreadStatic]
    private static string?[]? _forms;

    public static string Of(ReadOnlySpan<char> form)
    {
        if (form.IsEmpty)
        {
            return "";
        }

        // FNV-1a.
        var hash = 2166136261u;
        foreach (var sign in form)
        {
            hash = (hash ^ sign) * 16777619;
        }

        ref var place = ref (_forms ??= new string?[1 << Bits])[hash * Spread >> (32 - Bits)];
        return place is not null && form.SequenceEqual(place) ? place : place = new string(form);
    }
}
