using System.Globalization;
using System.Text.Json;

namespace Candor.Language.Tests.Emergencies;

/// <summary>
/// Examples written for this project. Those of <c>examples.jsonl</c> are known to the cues and the model; those of <c>unseen.jsonl</c> are
/// kept from both, are worded indirectly on purpose, and tell what to expect of new ones.
/// </summary>
public class EmergencyTests(ITestOutputHelper output)
{
    // Floors are what this release reaches, rounded down; they may only rise.
    private const double KnownRecall = 0.98;
    private const double KnownFalseAlarms = 0.06;
    private const double UnseenRecall = 0.5;
    private const double UnseenFalseAlarms = 0.26;

    [Fact]
    public void Known_examples_are_found_in_every_class()
    {
        var counts = Count("examples.jsonl");

        Assert.Equal(Enum.GetValues<Emergency>().Length, counts.Count);
        Assert.All(counts, pair => Assert.True(pair.Value.Hints >= 15 && pair.Value.Harmless >= 10, $"{pair.Key.ToWire()} has too few examples"));
        Assert.All(counts, pair => Assert.True(pair.Value.Found >= 0.9 * pair.Value.Hints, $"{pair.Key.ToWire()} {pair.Value}"));
        Assert.InRange(Recall(counts), KnownRecall, 1);
        Assert.InRange(FalseAlarms(counts), 0, KnownFalseAlarms);
    }

    [Fact]
    public void Unseen_examples_are_found_as_often_as_said()
    {
        var counts = Count("unseen.jsonl");

        Assert.InRange(Recall(counts), UnseenRecall, 1);
        Assert.InRange(FalseAlarms(counts), 0, UnseenFalseAlarms);
    }

    [Theory]
    [InlineData("I pressed the button for an hour and nobody comes", Emergency.InpatientDistress)]
    [InlineData("mi papá no puede respirar", Emergency.Breathing)]
    [InlineData("I want to kil myself", Emergency.SelfHarm)]
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
    public void A_figure_of_speech_is_no_emergency(string text) => Assert.Empty(Reader.Default.Read(text).Emergencies);

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
                : before with { Harmless = before.Harmless + 1, Alarms = before.Alarms + (found.Count > 0 ? 1 : 0) };
        }

        foreach (var (label, tally) in counts)
        {
            output.WriteLine($"{label.ToWire(),-20} {tally}");
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}: recall {Recall(counts):0.000}, false alarms {FalseAlarms(counts):0.000}"));
        return counts;
    }

    private static double Recall(SortedDictionary<Emergency, Tally> counts) => counts.Values.Sum(tally => tally.Found) / (double)counts.Values.Sum(tally => tally.Hints);

    private static double FalseAlarms(SortedDictionary<Emergency, Tally> counts) => counts.Values.Sum(tally => tally.Alarms) / (double)counts.Values.Sum(tally => tally.Harmless);

    private sealed record Tally(int Found, int Hints, int Alarms, int Harmless)
    {
        public override string ToString() => $"found {Found,2} of {Hints,2}, false alarms {Alarms,2} of {Harmless,2}";
    }
}
