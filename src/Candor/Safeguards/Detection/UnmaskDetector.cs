using Candor.Language;
using Candor.Safeguards.Phrasing;

namespace Candor.Safeguards.Detection;

/// <summary>Finds a person's name in an answer that the person does not show: a real name behind a nickname.</summary>
/// <param name="greetings">Words that a name follows: hi, dear, thank you.</param>
/// <param name="titles">Titles before a name: Mr, Mrs, señora.</param>
/// <param name="notNames">Words that follow a greeting with a capital and are no names: there, everyone.</param>
internal sealed class UnmaskDetector(WordSet greetings, WordSet titles, WordSet notNames) : IDetector
{
    public IEnumerable<Hit> Detect(Subject subject) => subject.All.SelectMany(text => Detect(subject, text));

    private IEnumerable<Hit> Detect(Subject subject, CheckedText text)
    {
        var shown = NameWords([subject.Draft.AuthorName, subject.Draft.AuthorHandle]);
        var ours = NameWords([.. subject.Profile.Staff, .. subject.Profile.Facilities, .. subject.Profile.OtherNames, subject.Profile.Name]);
        var run = string.Concat(new[] { subject.Draft.AuthorName, subject.Draft.AuthorHandle }.Select(name => name?.ToLowerInvariant()));
        foreach (var (start, end) in Named(text))
        {
            var words = Passage.Read(text.Text[start..end]).Tokens.Select(token => token.Word).Where(word => !titles.Contains(word)).ToList();
            if (words.Exists(word => word.Length > 1 && !notNames.Contains(word) && !shown.Contains(word) && !ours.Contains(word) && !run.Contains(word, StringComparison.Ordinal)))
            {
                yield return new Hit(text.Where, start, end);
            }
        }
    }

    private IEnumerable<(int Start, int End)> Named(CheckedText text)
    {
        var found = Greeted(text.Passage).Concat(text.Reading.Identifiers.Where(one => one.Kind == IdentifierKind.Person).Select(one => (one.Start, one.End))).Order();
        var free = 0;
        foreach (var (start, end) in found)
        {
            if (start >= free)
            {
                yield return (start, end);
                free = end;
            }
        }
    }

    private IEnumerable<(int Start, int End)> Greeted(Passage passage)
    {
        var tokens = passage.Tokens;
        for (var at = 1; at < tokens.Count; at++)
        {
            var opens = titles.Contains(tokens[at - 1].Word)
                || (greetings.Contains(tokens[at - 1].Word) && (at == 1 || tokens[at - 2].Sentence != tokens[at].Sentence || tokens[at - 1].Word is "you" or "gracias"));
            if (!opens || !IsName(tokens[at]) || tokens[at - 1].Sentence != tokens[at].Sentence)
            {
                continue;
            }

            var last = at;
            while (last + 1 < tokens.Count && IsName(tokens[last + 1]) && tokens[last + 1].Sentence == tokens[at].Sentence && tokens[last + 1].Start == tokens[last].End + 1)
            {
                last++;
            }

            yield return (tokens[at].Start, tokens[last].End);
        }
    }

    private bool IsName(Token token) => token.Capital && token.Word.Length > 1 && !notNames.Contains(token.Word) && !titles.Contains(token.Word);

    private static HashSet<string> NameWords(IEnumerable<string?> names) =>
        names.OfType<string>().SelectMany(name => Passage.Read(name.Replace('@', ' ').Replace('_', ' ').Replace('.', ' ')).Tokens).Select(token => token.Word).ToHashSet(StringComparer.Ordinal);
}
