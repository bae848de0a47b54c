using Candor.Language.Tokens;

namespace Candor.Language.Identifiers.Tagging;

/// <summary>The tokens of a text made ready for <see cref="TagFeatures"/>.</summary>
internal static class TagScene
{
    private const uint NoField = 0x1234567;

    /// <summary>
    /// Fills <paramref name="words"/>, two longer on both sides than the tokens, and tells the style of the text. Words that neither are
    /// nor touch anything but everyday words stay dull: no identifier lies there.
    /// </summary>
    public static uint Fill(Scene scene, List<Finding> rules, Lexicon lexicon, Span<TagWord> words)
    {
        words.Clear();
        var (english, spanish, capitals) = (0, 0, 0);
        for (var at = 0; at < scene.Tokens.Count; at++)
        {
            var facts = LookUp(scene, at, lexicon, ref words[at + TagFeatures.Margin]);
            english += (facts & WordFacts.English) != WordFacts.None ? 1 : 0;
            spanish += (facts & WordFacts.Spanish) != WordFacts.None ? 1 : 0;
            capitals += char.IsUpper(scene.Text[scene.Tokens[at].Start]) ? 1 : 0;
        }

        AddRules(scene, rules, words);
        for (var at = 0; at < scene.Tokens.Count; at++)
        {
            var middle = at + TagFeatures.Margin;
            if (words[middle].IsTelling || words[middle - 1].IsTelling || words[middle + 1].IsTelling)
            {
                words[middle].IsActive = true;
                // The features of a token look two words to each side.
                for (var near = Math.Max(0, at - TagFeatures.Margin); near <= Math.Min(scene.Tokens.Count - 1, at + TagFeatures.Margin); near++)
                {
                    Describe(scene, near, ref words[near + TagFeatures.Margin]);
                }
            }
        }

        AddLines(scene, words);
        var language = spanish > english ? 1u : english > spanish ? 2u : 0u;
        return (language * 4) + (scene.Shouts ? 1u : capitals == 0 ? 2u : 0u) + 1;
    }

    private static WordFacts LookUp(Scene scene, int at, Lexicon lexicon, ref TagWord word)
    {
        var token = scene.Tokens[at];
        switch (token.Kind)
        {
            case TokenKind.Word:
                break;
            case TokenKind.Number or TokenKind.Mixed:
                word.IsTelling = true;
                return WordFacts.None;
            case TokenKind.Mark:
                word.IsTelling = token.Form[0] is '@' or '#' or ':' or '/' or '+' or '_' or '-';
                return WordFacts.None;
            case TokenKind.Url or TokenKind.Email or TokenKind.Handle or TokenKind.Emoji:
            default:
                return WordFacts.None;
        }

        word.Form = Mix.Of(token.Form);
        word.Facts = lexicon.Find(word.Form, out var cluster);
        word.Cluster = cluster;
        word.IsTelling = IsTelling(scene, at, word.Facts);
        return word.Facts;
    }

    private static bool IsTelling(Scene scene, int at, WordFacts facts)
    {
        if ((facts & (WordFacts.English | WordFacts.Spanish)) != WordFacts.None && !scene.IsCapital(at))
        {
            return false;
        }

        const WordFacts names = WordFacts.FirstName | WordFacts.LastName | WordFacts.Place | WordFacts.Hospital | WordFacts.MostlyCapital;
        return (facts & WordFacts.Ordinary) == WordFacts.None || (facts & names) != WordFacts.None
            || Lexicon.RoleOf(facts) is not (WordRole.None or WordRole.Introducer or WordRole.BeforePlace or WordRole.Particle)
            || (scene.IsCapital(at) && !scene.BeginsSentence(at));
    }

    private static void Describe(Scene scene, int at, ref TagWord word)
    {
        if (word.IsDescribed)
        {
            return;
        }

        word.IsDescribed = true;
        var token = scene.Tokens[at];
        if (token.Kind is TokenKind.Url or TokenKind.Email or TokenKind.Handle or TokenKind.Emoji)
        {
            word.Form = word.Shape = word.Start2 = word.Start3 = word.End2 = word.End3 = word.End4 = 77 + (uint)token.Kind;
            return;
        }

        var form = token.Form.AsSpan();
        word.Shape = Shapes.Of(token.In(scene.Text));
        if (token.Kind is TokenKind.Number or TokenKind.Mixed)
        {
            // Which number it is matters only where it is short: a day, a year, an age.
            word.Form = form.Length <= 2 ? Mix.Of(form) : form.Length == 4 ? Mix.Of(form[..2]) ^ 4 : word.Shape;
            word.Start2 = word.Start3 = word.End2 = word.End3 = word.End4 = word.Shape;
            return;
        }

        word.Form = Mix.Of(form);
        word.Start2 = Mix.Of(form[..Math.Min(2, form.Length)]);
        word.Start3 = Mix.Of(form[..Math.Min(3, form.Length)]);
        word.End2 = Mix.Of(form[Math.Max(0, form.Length - 2)..]);
        word.End3 = Mix.Of(form[Math.Max(0, form.Length - 3)..]);
        word.End4 = Mix.Of(form[Math.Max(0, form.Length - 4)..]);
        if (token.Kind != TokenKind.Word)
        {
            return;
        }

        var facts = word.Facts;
        if (form.Length > 2 && (facts & WordFacts.Ordinary) == WordFacts.None)
        {
            facts |= (NameFilter.First.Holds(token.Form) ? WordFacts.RareFirstName : WordFacts.None) | (NameFilter.Last.Holds(token.Form) ? WordFacts.RareLastName : WordFacts.None);
        }

        word.Names = (uint)(facts & ~(Lexicon.RoleMask | WordFacts.English | WordFacts.Spanish));
        word.Role = (uint)Lexicon.RoleOf(facts);
    }

    private static void AddRules(Scene scene, List<Finding> rules, Span<TagWord> words)
    {
        var next = 0;
        for (var at = 0; at < scene.Tokens.Count && next < rules.Count; at++)
        {
            var token = scene.Tokens[at];
            while (next < rules.Count && rules[next].End <= token.Start)
            {
                next++;
            }

            if (next < rules.Count && token.End > rules[next].Start)
            {
                var isFirst = at == 0 || scene.Tokens[at - 1].End <= rules[next].Start;
                words[at + TagFeatures.Margin].IsTelling = true;
                words[at + TagFeatures.Margin].Rule = ((uint)rules[next].Kind * 2) + (isFirst ? 1u : 2u);
            }
        }
    }

    /// <summary>Lines, their first word and what stands before a colon.</summary>
    private static void AddLines(Scene scene, Span<TagWord> words)
    {
        var (field, distance, first, start) = (NoField, 0u, 0u, 0);
        for (var at = 0; at < scene.Tokens.Count; at++)
        {
            ref var word = ref words[at + TagFeatures.Margin];
            var gap = at == 0 ? [] : scene.Text.AsSpan(scene.Tokens[at - 1].End, scene.Tokens[at].Start - scene.Tokens[at - 1].End);
            var isLine = at == 0 || (gap.Length > 0 && gap.Contains('\n'));
            if (isLine)
            {
                (field, distance, first, start) = (NoField, 0, word.Form, at);
            }

            word.Place = isLine ? 1u : scene.BeginsSentence(at) ? 2u : gap.Length == 0 ? 3u : 0u;
            word.Field = field;
            word.FieldDistance = Math.Min(distance, 5);
            word.LineFirst = first;
            distance++;
            if (scene.Tokens[at].IsMark(':') && at > 0)
            {
                // The colon is at + 2 with the margin: the two words before it, of this line only.
                (field, distance) = (Mix.Both(at - 2 >= start ? words[at].Form : 0, words[at + 1].Form), 0);
            }
        }
    }
}
