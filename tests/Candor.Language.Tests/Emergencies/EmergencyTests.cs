using System.Globalization;
using System.Text.Json;

namespace Candor.Language.Tests.Emergencies;

/// <summary>
/// Examples written for this project. The model has learned from those of <c>examples.jsonl</c>; those of <c>unseen.jsonl</c> (worded indirectly
/// on purpose) and <c>set-aside.jsonl</c> (other voices, other situations) are kept from it and tell what to expect of new ones.
/// </summary>
public class EmergencyTests(ITestOutputHelper output)
{
    // Floors are what this release reaches, rounded down; they may only rise. docs/models/emergencies.md holds the aims beside them.
    private const double KnownRecall = 0.9;
    private const double KnownPassed = 0.9;
    private const double UnseenRecall = 0.8;
    private const double UnseenPassed = 0.8;
    private const double SetAsideRecall = 0.66;
    private const double SetAsidePassed = 0.8;
    private const double SetAsideRecallOfAClass = 0.4;
    private const double SetAsidePassedOfAClass = 0.6;

    [Fact]
    public void Known_examples_are_found_in_every_class()
    {
        var counts = Count("examples.jsonl");

        Assert.Equal(Enum.GetValues<Emergency>().Length, counts.Count);
        Assert.InRange(Recall(counts), KnownRecall, 1);
        Assert.InRange(Passed(counts), KnownPassed, 1);
    }

    [Fact]
    public void Unseen_examples_are_found_as_often_as_said()
    {
        var counts = Count("unseen.jsonl");

        Assert.InRange(Recall(counts), UnseenRecall, 1);
        Assert.InRange(Passed(counts), UnseenPassed, 1);
    }

    [Fact]
    public void Examples_set_aside_are_found_as_often_as_said_in_every_class()
    {
        var counts = Count("set-aside.jsonl");

        Assert.All(counts, pair => Assert.True(pair.Value is { Hints: >= 30, Harmless: >= 30 }, $"{pair.Key.ToWire()} has too few examples"));
        Assert.All(counts, pair => Assert.True(pair.Value.Found >= SetAsideRecallOfAClass * pair.Value.Hints, $"{pair.Key.ToWire()} {pair.Value}"));
        Assert.All(counts, pair => Assert.True(pair.Value.Passed >= SetAsidePassedOfAClass * pair.Value.Harmless, $"{pair.Key.ToWire()} {pair.Value}"));
        Assert.InRange(Recall(counts), SetAsideRecall, 1);
        Assert.InRange(Passed(counts), SetAsidePassed, 1);
    }

    [Theory]
    [InlineData("I pressed the button for an hour and nobody comes", Emergency.InpatientDistress)]
    [InlineData("mi papá no puede respirar", Emergency.Breathing)]
    [InlineData("I want to kil myself", Emergency.SelfHarm)]
    [InlineData("cant breathe", Emergency.Breathing)]
    [InlineData("my dad has chest pain and he is sweating", Emergency.Cardiac)]
    public void A_clear_emergency_is_urgent_at_once(string text, Emergency emergency)
    {
        var reading = Reader.Default.Read(text);

        Assert.Contains(reading.Emergencies, scored => scored.Label == emergency && scored.Because.Count > 0);
        Assert.Equal(Urgency.Emergency, reading.Urgency);
    }

    [Theory]
    [InlineData("this traffic is killing me")]
    [InlineData("my phone died")]
    [InlineData("heart attack of a burger")]
    [InlineData("Thank you for the quick visit, lovely staff")]
    [InlineData("Waited three hours at urgent care and nobody could tell us anything")]
    public void A_figure_of_speech_or_a_complaint_is_no_emergency(string text) => Assert.Empty(Reader.Default.Read(text).Emergencies);

    [Fact]
    public void An_emergency_at_the_end_of_a_long_text_is_seen()
        => Assert.Equal(Urgency.Emergency, Reader.Default.Read(string.Concat(Enumerable.Repeat("The weather was fine and we walked on. ", 4000)) + "I can't breathe.").Urgency);

    private SortedDictionary<Emergency, Tally> Count(string file)
    {
        var counts = new SortedDictionary<Emergency, Tally>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Emergencies", file)))
        {
            using var row = JsonDocument.Parse(line);
            var label = Labels.FromWire<Emergency>(row.RootElement.GetProperty("class").GetString()!)!.Value;
            var isHint = row.RootElement.GetProperty("hint").GetBoolean();
            var found = Reader.Default.Read(row.RootElement.GetProperty("text").GetString()!).Emergencies;
            var before = counts.GetValueOrDefault(label) ?? new Tally(0, 0, 0, 0);
            counts[label] = isHint
                ? before with { Hints = before.Hints + 1, Found = before.Found + (found.Any(one => one.Label == label) ? 1 : 0) }
                : before with { Harmless = before.Harmless + 1, Passed = before.Passed + (found.Count == 0 ? 1 : 0) };
        }

        foreach (var (label, tally) in counts)
        {
            output.WriteLine($"{label.ToWire(),-20} {tally}");
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}: recall {Recall(counts):0.000}, harmless passed {Passed(counts):0.000}"));
        return counts;
    }

    private static double Recall(SortedDictionary<Emergency, Tally> counts) => counts.Values.Sum(tally => tally.Found) / (double)counts.Values.Sum(tally => tally.Hints);

    private static double Passed(SortedDictionary<Emergency, Tally> counts) => counts.Values.Sum(tally => tally.Passed) / (double)counts.Values.Sum(tally => tally.Harmless);

    private sealed record Tally(int Found, int Hints, int Passed, int Harmless)
    {
        public override string ToString() => $"found {Found,2} of {Hints,2}, harmless passed {Passed,2} of {Harmless,2}";
    }
}
