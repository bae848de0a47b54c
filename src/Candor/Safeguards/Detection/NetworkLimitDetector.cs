using System.Globalization;
using Candor.Networks;

namespace Candor.Safeguards.Detection;

/// <summary>Finds a text that a network would refuse for its length. An unknown network cannot be checked.</summary>
/// <param name="limits">Limits of networks that this program does not connect to; a connected network's own descriptor comes first.</param>
internal sealed class NetworkLimitDetector(IReadOnlyDictionary<string, TextLimit> limits) : IDetector
{
    public IEnumerable<Hit> Detect(Subject subject)
    {
        foreach (var key in subject.Draft.Networks.Concat(subject.Draft.Versions.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (Limit(subject, key) is not { } limit)
            {
                yield return new Hit("text", 0, 0)
                {
                    Message = $"The length limit of “{key}” is not known, so this could not be checked.",
                    Remedy = "Connect the network, or correct its name.",
                };
                continue;
            }

            var (where, text) = subject.Draft.Versions.TryGetValue(key, out var version) && version != subject.Draft.Text ? (key, version) : ("text", subject.Draft.Text);
            // A content warning takes from the same room.
            if (limit.Count(subject.Draft.ContentWarning + text) is { Fits: false } count)
            {
                yield return new Hit(where, FirstBeyond(text, limit), text.Length)
                {
                    Message = count.Left < 0
                        ? string.Create(CultureInfo.InvariantCulture, $"This is {-count.Left:N0} too long for {Name(subject, key)}, which takes {count.Limit:N0}.")
                        : string.Create(CultureInfo.InvariantCulture, $"This takes {count.Utf8Bytes:N0} bytes; {Name(subject, key)} takes {count.Utf8Limit:N0}. Emoji and some scripts need more bytes."),
                };
            }
        }
    }

    private TextLimit? Limit(Subject subject, string key) =>
        subject.Networks.TryGetValue(key, out var network) ? network.Text : limits.GetValueOrDefault(key);

    private static string Name(Subject subject, string key) => subject.Networks.TryGetValue(key, out var network) ? network.Name : key;

    // Where the part begins that does not fit, at a character as people see it.
    private static int FirstBeyond(string text, TextLimit limit)
    {
        var starts = StringInfo.ParseCombiningCharacters(text);
        var (fits, tooLong) = (0, starts.Length);
        while (tooLong - fits > 1)
        {
            var middle = (fits + tooLong) / 2;
            if (limit.Count(text[..starts[middle]]).Fits)
            {
                fits = middle;
            }
            else
            {
                tooLong = middle;
            }
        }

        return fits < starts.Length ? starts[fits] : 0;
    }
}
