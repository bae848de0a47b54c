using Candor.Language;
using Candor.Web.Look;

namespace Candor.Web.Features.Inbox;

/// <summary>A reading as the desk shows it: what, how sure, and the words that decided.</summary>
internal static class ReadingLines
{
    public static IReadOnlyList<WhyLine> Of(Reading reading)
    {
        List<WhyLine> lines = [new("Feeling", [new(InboxWords.Of(reading.Sentiment.Label), reading.Sentiment.Score, Few(reading.Sentiment.Because))])];
        if (reading.Emergencies.Count > 0)
        {
            lines.Insert(0, new("Emergency", [.. reading.Emergencies.Select(one => new WhyFact(InboxWords.Of(one.Label), one.Score, Few(one.Because), Tone.Stop))]));
        }

        Add(lines, "Asks", reading.Intents.Select(one => new WhyFact(InboxWords.Of(one.Label), one.Score, Few(one.Because))));
        Add(lines, "Themes", reading.Themes.Select(one => new WhyFact(InboxWords.Of(one.Label), one.Score, Few(one.Because))));
        lines.Add(new("Urgency", [new(InboxWords.Of(reading.Urgency), Tone: reading.Urgency >= Urgency.Urgent ? Tone.Warn : Tone.Plain)]));
        lines.Add(new("Language", [new(Language(reading.Language))]));
        Add(lines, "Identifiers", reading.Identifiers.Select(one => one.Kind).Distinct().Select(kind => new WhyFact(InboxWords.Of(kind).ToLowerInvariant())));
        Add(lines, "Abuse", reading.Abusive >= 0.5 ? [new WhyFact("likely", reading.Abusive, Tone: Tone.Warn)] : []);
        Add(lines, "Spam", reading.Spam >= 0.5 ? [new WhyFact("likely", reading.Spam, Tone: Tone.Warn)] : []);
        return lines;
    }

    /// <summary>The identifiers as marks on the text.</summary>
    public static IReadOnlyList<Mark> Marks(Reading? reading)
        => reading is null ? [] : [.. reading.Identifiers.Select(one => new Mark(one.Start, one.End, Tone.Warn, InboxWords.Of(one.Kind)))];

    /// <summary>The English name of a language; its code when it has none.</summary>
    public static string Language(string code)
    {
        if (code is "und" or "")
        {
            return "not clear";
        }

        try
        {
            return System.Globalization.CultureInfo.GetCultureInfo(code).EnglishName;
        }
        catch (System.Globalization.CultureNotFoundException)
        {
            return code;
        }
    }

    private static void Add(List<WhyLine> lines, string term, IEnumerable<WhyFact> facts)
    {
        WhyFact[] found = [.. facts];
        if (found.Length > 0)
        {
            lines.Add(new(term, found));
        }
    }

    private static IReadOnlyList<string>? Few(IReadOnlyList<string>? because) => because is null ? null : [.. because.Take(2)];
}
