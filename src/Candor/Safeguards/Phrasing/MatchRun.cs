namespace Candor.Safeguards.Phrasing;

/// <summary>One passage being searched, with the work it may still cost.</summary>
internal sealed class MatchRun(Passage passage, long steps)
{
    private long left = steps;

    public IReadOnlyList<Token> Tokens => passage.Tokens;

    /// <summary>The sentence that the match under way may not leave.</summary>
    public int Sentence { get; set; }

    /// <summary>Whether a word of the same sentence stands at <paramref name="at"/>.</summary>
    public bool Has(int at) => at < Tokens.Count && Tokens[at].Sentence == Sentence;

    /// <exception cref="CheckTimeoutException">The search cost more than it may.</exception>
    public void Spend()
    {
        if (--left < 0)
        {
            throw new CheckTimeoutException("The wording search cost more steps than it may.");
        }
    }
}
