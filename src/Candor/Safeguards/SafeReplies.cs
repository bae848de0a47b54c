using System.Globalization;
using Candor.Language;
using Candor.Safeguards.Loading;

namespace Candor.Safeguards;

/// <summary>Answers that say nothing about any one person, by theme and by emergency, in several languages.</summary>
/// <remarks>Immutable and thread-safe. They are suggestions: a person chooses and sends.</remarks>
public sealed class SafeReplies
{
    private const string Fallback = "en";

    private readonly IReadOnlyList<SafeReply> replies;
    private readonly IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> numbers;

    internal SafeReplies(IReadOnlyList<SafeReply> replies, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> numbers)
    {
        this.replies = replies;
        this.numbers = numbers;
    }

    /// <summary>Every reply, its gaps unfilled.</summary>
    public IReadOnlyList<SafeReply> All => replies;

    /// <summary>The replies that ship.</summary>
    /// <exception cref="RulePackException">The file is faulty.</exception>
    public static SafeReplies Load() => SafeRepliesReader.Read(PackFiles.Embedded("Replies"));

    /// <summary>
    /// The replies that suit a text, the best first: those for an emergency come before all else, then those for its themes, then general ones.
    /// </summary>
    /// <param name="reading">What was read of the text to be answered.</param>
    /// <param name="language">ISO 639-1; a language without replies gets English ones.</param>
    /// <param name="profile">Fills in office, telephone and, by its country, the emergency numbers.</param>
    public IReadOnlyList<SafeReply> Suggest(Reading reading, string language, OrganisationProfile profile)
    {
        var spoken = replies.Any(reply => reply.Language == language) ? language : Fallback;
        var gaps = Gaps(profile);
        return
        [
            .. replies.Where(reply => reply.Language == spoken)
                .Select((reply, order) => (Reply: reply, Rank: Rank(reply, reading), Order: order))
                .Where(one => one.Rank is not null)
                .OrderBy(one => one.Rank).ThenBy(one => one.Order)
                .Select(one => one.Reply with { Text = Fill(one.Reply.Text, gaps) })
                .Where(reply => !SafeRepliesReader.NumberNames.Any(name => reply.Text.Contains($"{{{name}}}", StringComparison.Ordinal))),
        ];
    }

    /// <summary>A country's number to call, such as <c>emergency</c> or <c>crisis</c>; null when it is not known.</summary>
    /// <param name="country">ISO 3166-1 alpha-2.</param>
    /// <param name="name">As in the file of numbers.</param>
    public string? NumberOf(string country, string name)
        => numbers.GetValueOrDefault(country.ToUpperInvariant())?.GetValueOrDefault(name);

    private static int? Rank(SafeReply reply, Reading reading)
    {
        if (reply.Emergencies.Count > 0)
        {
            return Place(reading.Emergencies, reply.Emergencies);
        }

        if (reply.Feeling is { } feeling && feeling != reading.Sentiment.Label)
        {
            return null;
        }

        return reply switch
        {
            { Themes.Count: > 0 } => 100 + Place(reading.Themes, reply.Themes),
            { Intents.Count: > 0 } => 200 + Place(reading.Intents, reply.Intents),
            _ => reply.Feeling is null ? 400 : 300,
        };
    }

    private static int? Place<T>(IReadOnlyList<Scored<T>> read, IReadOnlyList<T> wanted)
        where T : struct, Enum
    {
        for (var place = 0; place < read.Count; place++)
        {
            if (wanted.Contains(read[place].Label))
            {
                return place;
            }
        }

        return null;
    }

    private Dictionary<string, string> Gaps(OrganisationProfile profile)
    {
        Dictionary<string, string> gaps = new(StringComparer.Ordinal);
        var country = profile.Locale.Split('-') is [_, .., var last] ? last.ToUpper(CultureInfo.InvariantCulture) : "";
        foreach (var (name, number) in numbers.GetValueOrDefault(country, new Dictionary<string, string>()))
        {
            gaps[name] = number;
        }

        if (profile.Office is { } office)
        {
            gaps["office"] = office;
        }

        if (profile.OfficePhone is { } phone)
        {
            gaps["phone"] = phone;
        }

        return gaps;
    }

    private static string Fill(string text, Dictionary<string, string> gaps) =>
        gaps.Aggregate(text, (filled, gap) => filled.Replace($"{{{gap.Key}}}", gap.Value, StringComparison.Ordinal));
}
