using System.Collections.Frozen;
using Candor.Language;
using Candor.Safeguards.Phrasing;

namespace Candor.Safeguards.Detection;

/// <summary>Finds identifiers of people as the language reader sees them, less what the organisation has made public.</summary>
/// <param name="kinds">Which kinds.</param>
/// <param name="near">Only those in a sentence where one of these wordings stands; null for all.</param>
/// <param name="titles">First words of a name that make it one of staff: Dr, nurse.</param>
/// <param name="repeatedOnly">Only those that the text answered holds too.</param>
/// <param name="whenKnown">Only when the organisation has listed its own telephones and hosts.</param>
internal sealed class IdentifiersDetector(FrozenSet<IdentifierKind> kinds, PhraseSearch? near, WordSet titles, bool repeatedOnly, bool whenKnown) : IDetector
{
    private const int FewestPhoneDigits = 7;

    public IEnumerable<Hit> Detect(Subject subject) =>
        whenKnown && (subject.Profile.PublicPhones.Count == 0 || subject.Profile.WebHosts.Count == 0) ? [] : subject.All.SelectMany(text => Detect(subject, text));

    private IEnumerable<Hit> Detect(Subject subject, CheckedText text)
    {
        var sentences = near?.Find(text.Passage).Select(phrase => text.Passage.Tokens[phrase.First].Sentence).ToHashSet();
        var theirs = repeatedOnly ? subject.Answered?.Reading.Identifiers.Select(one => Key(subject.Answered.Text, one)).ToHashSet(StringComparer.Ordinal) : null;
        return text.Reading.Identifiers
            .Where(one => kinds.Contains(one.Kind)
                && !IsHelpline(text.Text, one)
                && !IsPhoneAfterAll(text.Text, one)
                && !titles.Contains(Passage.Read(text.Text[one.Start..one.End]).Tokens is [var first, ..] ? first.Word : "")
                && (sentences is null || sentences.Contains(SentenceAt(text.Passage, one.Start)))
                && (!repeatedOnly || theirs?.Contains(Key(text.Text, one)) == true))
            .Select(one => new Hit(text.Where, one.Start, one.End));
    }

    private static int SentenceAt(Passage passage, int start)
    {
        foreach (var token in passage.Tokens)
        {
            if (token.End > start)
            {
                return token.Sentence;
            }
        }

        return -1;
    }

    // 911, 988 and other short numbers belong to everyone.
    private static bool IsHelpline(string text, Identifier one) =>
        one.Kind is IdentifierKind.Phone or IdentifierKind.Fax && text.AsSpan(one.Start, one.End - one.Start).ToArray().Count(char.IsDigit) < FewestPhoneDigits;

    // “Our billing office at (555) 010-0199” reads as an account, yet is a telephone: groups of three, three and four digits.
    private static bool IsPhoneAfterAll(string text, Identifier one) =>
        one.Kind is IdentifierKind.Account or IdentifierKind.HealthPlan or IdentifierKind.Mrn
        && text[one.Start..one.End].Split([' ', '-', '.', '(', ')'], StringSplitOptions.RemoveEmptyEntries) is [.., { Length: 3 }, { Length: 3 }, { Length: 4 }];

    private static string Key(string text, Identifier one) =>
        string.Join(' ', Passage.Read(text[one.Start..one.End]).Tokens.Select(token => token.Word));
}
