using Candor.Language.Matching;

namespace Candor.Language;

/// <summary>Finds the claims that a text repeats. Immutable and thread-safe once built.</summary>
public sealed class Matcher
{
    private readonly ClaimIndex _index;

    private Matcher(ClaimIndex index) => _index = index;

    /// <summary>Indexes <paramref name="claims"/>; where two have one id, each is found by it.</summary>
    public static Matcher Build(IEnumerable<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        return new Matcher(new ClaimIndex([.. claims]));
    }

    /// <summary>At most <paramref name="top"/> claims, best first; none that shares no word with <paramref name="text"/>.</summary>
    public IReadOnlyList<Match> Find(string text, int top)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(top);
        return _index.Find(text, top);
    }
}
