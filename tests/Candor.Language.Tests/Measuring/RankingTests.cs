using Candor.Language.Measuring;

namespace Candor.Language.Tests.Measuring;

public class RankingTests
{
    [Theory]
    [InlineData("a b c", "a", 1.0)]
    [InlineData("b a c", "a", 0.5)]
    [InlineData("a b c", "a c", (1 + (2.0 / 3)) / 2)]
    [InlineData("b c d e f a", "a", 0)]
    [InlineData("b", "a", 0)]
    public void Average_precision_is_that_of_the_books(string ranked, string right, double precision)
        => Assert.Equal(precision, Ranking.AveragePrecision(ranked.Split(' '), right.Split(' ').ToHashSet(), 5), 12);

    [Fact]
    public void More_right_answers_than_places_cost_nothing()
        => Assert.Equal(1, Ranking.AveragePrecision([1, 2], new HashSet<int> { 1, 2, 3 }, 2));

    [Fact]
    public void Only_the_first_counts_for_precision_at_one()
    {
        Assert.Equal(1, Ranking.FirstIsRight(["a", "b"], new HashSet<string> { "a" }));
        Assert.Equal(0, Ranking.FirstIsRight(["b", "a"], new HashSet<string> { "a" }));
        Assert.Equal(0, Ranking.FirstIsRight([], new HashSet<string> { "a" }));
    }
}
