using Candor.Language.Feelings;
using Candor.Language.Models;
using Candor.Language.Tokens;

namespace Candor.Language.Labelling;

/// <summary>A block of text with its log-odds for every label, and what they came from.</summary>
internal sealed class LabelledBlock(LabelModel model, float[] inputs, float[] margins, FeelingSum feeling, Cued cued, List<Feature> features, List<Token> tokens, string text)
{
    private const int MostReasons = 3;

    /// <summary>A word of the lists of feeling weighs this much for each degree of strength.</summary>
    private const double OfStrength = 0.25;

    /// <summary>A word counts as a reason from this share of the best one on.</summary>
    private const double LeastShare = 0.25;

    private const double LeastWeight = 0.05;

    public LabelModel Model => model;

    public float[] Margins => margins;

    public float[] Inputs => inputs;

    public int Tokens => tokens.Count;

    public FeelingSum Feeling => feeling;

    public Cued Cued => cued;

    /// <summary>The words that spoke most for an output, best first.</summary>
    /// <param name="output">The output of the model.</param>
    /// <param name="cue">What a cue of the same label found; it goes first.</param>
    /// <param name="sign">1 where gladness speaks for the output, -1 where crossness does, 0 where feeling is beside the point.</param>
    public IReadOnlyList<string> Because(int output, IReadOnlyList<string>? cue, int sign)
    {
        var shares = Shares(output, sign);
        var best = shares.Length == 0 ? 0 : shares.Max();
        var words = Enumerable.Range(0, shares.Length)
            .Where(at => shares[at] > LeastWeight && shares[at] >= best * LeastShare)
            .OrderByDescending(at => shares[at]).ThenBy(at => at)
            .Select(at => tokens[at].In(text).ToString());
        return [.. (cue ?? []).Concat(words).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostReasons)];
    }

    /// <summary>The words that weighed at all, for and against, the weightiest first.</summary>
    public IEnumerable<Reason> Reasons(int output, int sign)
    {
        var shares = Shares(output, sign);
        return Enumerable.Range(0, shares.Length)
            .Where(at => Math.Abs(shares[at]) > LeastWeight)
            .OrderByDescending(at => Math.Abs(shares[at])).ThenBy(at => at)
            .Select(at => new Reason(tokens[at].Start, tokens[at].End, Math.Round(shares[at], 3)));
    }

    private float[] Shares(int output, int sign)
    {
        var shares = model.TokenShares(output, inputs, features, tokens.Count);
        for (var at = 0; at < shares.Length; at++)
        {
            shares[at] = tokens[at].Kind is TokenKind.Word or TokenKind.Mixed or TokenKind.Emoji || tokens[at].IsMark('?') ? shares[at] + (float)(sign * OfStrength * feeling.Strengths[at]) : 0;
        }

        return shares;
    }
}
