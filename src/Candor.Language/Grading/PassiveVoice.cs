using System.Collections.Frozen;
using Candor.Language.Tokens;

namespace Candor.Language.Grading;

/// <summary>Finds the passive voice: a form of "to be" or "to get" and a participle soon after; in Spanish "fue/fueron …-ado".</summary>
internal static class PassiveVoice
{
    private static readonly FrozenSet<string> Helpers = FrozenSet.Create(StringComparer.Ordinal, "am is are was were be been being get gets got gotten isnt arent wasnt werent im its youre theyre hes shes were weve fue fueron sera seran".Split(' '));

    private static readonly FrozenSet<string> Between = FrozenSet.Create(StringComparer.Ordinal, "not never also always often usually now then already still being been fully soon newly only well badly just ever no ya".Split(' '));

    private static readonly FrozenSet<string> Participles = FrozenSet.Create(StringComparer.Ordinal, (
        "given taken seen done made known shown told sent held kept paid left lost found built brought bought caught taught thought felt heard met read said set put cut hurt hit shut let cost chosen broken spoken written driven eaten "
        + "forgotten hidden begun drawn grown thrown worn torn sworn beaten bitten blown frozen risen stolen woken proven understood withdrawn overseen dealt led fed bled sold spent lent bent sought fought won run born laid").Split(' '));

    // They look like participles and say how somebody feels or is.
    private static readonly FrozenSet<string> States = FrozenSet.Create(StringComparer.Ordinal, "tired worried excited interested pleased concerned scared bored confused married retired disappointed delighted supposed used going red bed need indeed relieved exhausted hundred".Split(' '));

    public static List<TextSpan> Find(List<Token> tokens)
    {
        var found = new List<TextSpan>();
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].Kind == TokenKind.Word && Helpers.Contains(tokens[at].Form))
            {
                var next = at + 1;
                while (next < tokens.Count && next <= at + 3 && tokens[next].Kind == TokenKind.Word && (Between.Contains(tokens[next].Form) || tokens[next].Form.EndsWith("ly", StringComparison.Ordinal)))
                {
                    next++;
                }

                if (next < tokens.Count && tokens[next].Kind == TokenKind.Word && IsParticiple(tokens[next].Form))
                {
                    found.Add(new TextSpan(tokens[at].Start, tokens[next].End));
                    at = next;
                }
            }
        }

        return found;
    }

    private static bool IsParticiple(string word)
        => !States.Contains(word) && (Participles.Contains(word)
            || (word.Length > 4 && (word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("ado", StringComparison.Ordinal) || word.EndsWith("ido", StringComparison.Ordinal)
                || word.EndsWith("ada", StringComparison.Ordinal) || word.EndsWith("ida", StringComparison.Ordinal) || word.EndsWith("ados", StringComparison.Ordinal) || word.EndsWith("adas", StringComparison.Ordinal))));
}
