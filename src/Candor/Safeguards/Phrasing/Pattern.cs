namespace Candor.Safeguards.Phrasing;

/// <summary>A compiled wording, see <see cref="PatternParser"/> for how it is written.</summary>
internal sealed class Pattern(string source, PatternNode root)
{
    private readonly Step start = root.Compile((_, at) => at);

    public string Source => source;

    /// <summary>The words that a match can begin with; null when it can begin with any.</summary>
    public IReadOnlyCollection<string>? Beginnings { get; } = root.Beginnings;

    /// <summary>The index after the last word of a match that begins at <paramref name="at"/>, or -1.</summary>
    public int MatchAt(MatchRun run, int at)
    {
        run.Sentence = run.Tokens[at].Sentence;
        var end = start(run, at);
        return end > at ? end : -1;
    }
}
