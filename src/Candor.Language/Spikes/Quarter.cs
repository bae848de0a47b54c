using Candor.Language.Tokens;

namespace Candor.Language.Spikes;

/// <summary>What was heard in a quarter of an hour.</summary>
internal sealed class Quarter(DateTimeOffset starts)
{
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(15);

    /// <summary>Words, accounts and posts kept of one quarter; a flood must not fill the memory.</summary>
    private const int Most = 5000;

    private const int ShortestWord = 3;
    private double _feeling;

    public DateTimeOffset Starts { get; } = starts;

    public DateTimeOffset Ends => Starts + Length;

    public int Posts { get; private set; }

    public double Feeling => Posts == 0 ? 0 : _feeling / Posts;

    public Dictionary<string, int> Words { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, int> Accounts { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, int> Texts { get; } = new(StringComparer.Ordinal);

    public static DateTimeOffset Begin(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % Length.Ticks), TimeSpan.Zero);

    public static Dictionary<string, int> Sum(IEnumerable<Quarter> quarters, Func<Quarter, Dictionary<string, int>> of)
    {
        var sum = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, count) in quarters.SelectMany(of))
        {
            sum[name] = sum.GetValueOrDefault(name) + count;
        }

        return sum;
    }

    public void Add(HeardPost post)
    {
        Posts++;
        _feeling += post.Feeling;
        var text = WellFormed.From(post.Text);
        foreach (var word in Tokenizer.Cut(text, 0, Math.Min(text.Length, Blocks.Longest)).Where(token => token.Kind is TokenKind.Word or TokenKind.Mixed && token.Form.Length >= ShortestWord).Select(token => token.Form).Distinct())
        {
            Count(Words, word);
        }

        Count(Accounts, post.Author);
        Count(Texts, text.Trim());
    }

    private static void Count(Dictionary<string, int> counts, string name)
    {
        if (counts.Count < Most || counts.ContainsKey(name))
        {
            counts[name] = counts.GetValueOrDefault(name) + 1;
        }
    }
}
