using System.Text;

namespace Candor.Language;

/// <summary>The names of labels on the wire: <c>request-for-help</c>, <c>self-harm</c>, <c>HEALTH_PLAN</c>.</summary>
public static class Labels
{
    /// <summary>Lower-case words joined by hyphens.</summary>
    public static string ToWire<T>(this T label)
        where T : struct, Enum
        => label is IdentifierKind ? Split(label.ToString(), '_').ToUpperInvariant() : Split(label.ToString(), '-').ToLowerInvariant();

    /// <summary>The label that <paramref name="wire"/> names, or null when it names none.</summary>
    public static T? FromWire<T>(string wire)
        where T : struct, Enum
        => Enum.TryParse<T>(wire.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var label)
            && Enum.IsDefined(label) ? label : null;

    private static string Split(string name, char by)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
            {
                text.Append(by);
            }

            text.Append(letter);
        }

        return text.ToString();
    }
}
