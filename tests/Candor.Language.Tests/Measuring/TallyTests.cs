using CsCheck;
using Candor.Language.Measuring;

namespace Candor.Language.Tests.Measuring;

public class TallyTests
{
    [Fact]
    public void Precision_recall_and_f1_are_those_of_the_books()
    {
        var tally = new Tally(Hits: 6, Missed: 2, False: 4);

        Assert.Equal((0.6, 0.75), (tally.Precision, tally.Recall));
        Assert.Equal(2 * 0.6 * 0.75 / 1.35, tally.F1, 12);
    }

    [Fact]
    public void Nothing_found_of_nothing_is_zero() => Assert.Equal((0, 0, 0), (default(Tally).Precision, default(Tally).Recall, default(Tally).F1));

    [Fact]
    public void Classes_that_differ_in_size_weigh_alike_in_macro_and_by_size_in_micro()
    {
        var tallies = new Tallies("a", "b");
        foreach (var (truth, found) in new[] { ("a", "a"), ("a", "a"), ("a", "a"), ("a", "b"), ("b", "b"), ("b", "a") })
        {
            tallies.Add(truth, found);
        }

        Assert.Equal(4.0 / 6, tallies.Accuracy, 12);
        Assert.Equal(4.0 / 6, tallies.MicroF1, 12);
        Assert.Equal((0.75 + 0.5) / 2, tallies.MacroF1, 12);
        Assert.Equal((0.75 + 0.5) / 2, tallies.AverageRecall, 12);
    }

    [Fact]
    public void An_abstention_is_a_miss_and_no_false_find()
    {
        var tallies = new Tallies("a", "b");
        tallies.Add("a", "und");

        Assert.Equal(new Tally(0, 1, 0), tallies["a"]);
        Assert.Equal(new Tally(0, 0, 0), tallies["b"]);
    }

    [Fact]
    public void A_truth_outside_the_labels_is_refused() => Assert.Throws<ArgumentException>(() => new Tallies("a").Add("c", "a"));

    [Fact]
    public void Labels_with_few_texts_can_be_left_out_of_the_mean()
    {
        var tallies = new Tallies("often", "rare");
        tallies.Add(new HashSet<string> { "often" }, new HashSet<string> { "often" });
        tallies.Add(new HashSet<string> { "often", "rare" }, new HashSet<string> { "often" });

        Assert.Equal((0.5, 1.0, 0.5), (tallies.MacroF1, tallies.MacroF1Of(2), tallies.Accuracy));
    }

    [Fact]
    public void Every_figure_lies_between_zero_and_one()
        => Gen.Select(Gen.Int[0, 2], Gen.Int[0, 3]).Array.Sample(pairs =>
        {
            string[] names = ["a", "b", "c", "und"];
            var tallies = new Tallies("a", "b", "c");
            Array.ForEach(pairs, pair => tallies.Add(names[pair.Item1], names[pair.Item2]));
            return new[] { tallies.Accuracy, tallies.MicroF1, tallies.MacroF1, tallies.AverageRecall }.All(figure => figure is >= 0 and <= 1);
        });
}
