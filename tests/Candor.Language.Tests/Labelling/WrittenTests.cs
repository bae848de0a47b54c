namespace Candor.Language.Tests.Labelling;

/// <summary>Examples of our own that no model was fitted on: functions of abuse (after HateCheck, Röttger et al., 2021), and a part set aside of every label. Floors are what is reached, rounded down.</summary>
public class WrittenTests
{
    [Fact]
    public void Functions_of_abuse_are_told_apart()
    {
        var cases = Rows("abuse-functions.tsv").Select(row => (Function: row[0], IsAbuse: row[1] == "yes", Text: row[2])).ToList();
        var passed = cases.ToLookup(one => one.Function, one => Reader.Default.Read(one.Text).Abusive >= 0.5 == one.IsAbuse);
        foreach (var function in passed)
        {
            Write($"{function.Key,-16}{function.Count(pass => pass),3} of {function.Count()}");
        }

        var share = passed.SelectMany(function => function).Average(pass => pass ? 1.0 : 0);
        Write($"passed {share:0.000} of {cases.Count}");
        Assert.InRange(share, 0.70, 1);
    }

    [Fact]
    public void Feeling_of_examples_set_aside_is_read()
    {
        var right = Rows("unseen.tsv").Select(row => (int)Reader.Default.Read(row[1]).Sentiment.Label == (row[0][0] switch { '-' => -1, '+' => 1, _ => 0 })).ToList();
        var share = right.Average(one => one ? 1.0 : 0);
        Write($"feeling {share:0.000} of {right.Count}");
        Assert.InRange(share, 0.70, 1);
    }

    [Theory]
    [InlineData('c', Intent.Complaint, 0.5)]
    [InlineData('p', Intent.Praise, 0.5)]
    [InlineData('t', Intent.Thanks, 0.5)]
    [InlineData('i', Intent.InformationSeeking, 0.5)]
    [InlineData('h', Intent.RequestForHelp, 0.5)]
    [InlineData('m', Intent.MisinformationSuspect, 0.3)]
    [InlineData('r', Intent.CrisisReport, 0.45)]
    public void Intents_of_examples_set_aside_are_read(char code, Intent intent, double floor)
    {
        var pairs = Rows("unseen.tsv").Select(row => (Truth: row[0].Contains(code, StringComparison.Ordinal), Found: Reader.Default.Read(row[1]).Intents.Any(scored => scored.Label == intent))).ToList();
        Assert.InRange(F1(pairs, intent.ToWire()), floor, 1);
    }

    [Theory]
    [InlineData('H', 0.5)]
    [InlineData('A', 0.3)]
    [InlineData('S', 0.5)]
    [InlineData('K', 0.5)]
    public void Traits_of_examples_set_aside_are_read(char code, double floor)
    {
        var pairs = Rows("unseen.tsv").Select(row => (Truth: row[0].Contains(code, StringComparison.Ordinal), Found: Trait(code, Reader.Default.Read(row[1])) >= 0.5)).ToList();
        Assert.InRange(F1(pairs, "trait " + code), floor, 1);
    }

    private static double Trait(char code, Reading reading) => code switch { 'H' => reading.Health, 'A' => reading.Abusive, 'S' => reading.Spam, _ => reading.Checkworthy };

    private static double F1(List<(bool Truth, bool Found)> pairs, string what)
    {
        var score = 2.0 * pairs.Count(pair => pair.Truth && pair.Found) / Math.Max(1, pairs.Count(pair => pair.Truth) + pairs.Count(pair => pair.Found));
        Write($"{what} F1 {score:0.000}, {pairs.Count(pair => pair.Truth)} true, {pairs.Count(pair => pair.Found)} found");
        return score;
    }

    private static void Write(FormattableString line) => TestContext.Current.TestOutputHelper!.WriteLine(FormattableString.Invariant(line));

    private static IEnumerable<string[]> Rows(string file)
        => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Labelling", file)).Where(line => line.Length > 0).Select(line => line.Split('\t'));
}
