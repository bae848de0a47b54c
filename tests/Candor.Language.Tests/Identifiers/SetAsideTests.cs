namespace Candor.Language.Tests.Identifiers;

/// <summary>Posts that were written for measuring alone.</summary>
public class SetAsideTests
{
    [Fact]
    public void Most_values_are_hidden_and_few_harmless_posts_marked()
    {
        var (hidden, values, marked, harmless) = (0, 0, 0, 0);
        var lines = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Identifiers", "set-aside.txt")).Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal));
        foreach (var line in lines)
        {
            var (text, expected) = (line[..line.IndexOf('\t', StringComparison.Ordinal)], line[(line.IndexOf('\t', StringComparison.Ordinal) + 1)..]);
            var found = Reader.Default.Read(text).Identifiers;
            var redacted = Redactor.Redact(text, found);
            if (expected.Length == 0)
            {
                harmless++;
                marked += found.Count > 0 ? 1 : 0;
                Say(found.Count > 0, $"marked: {redacted}");
                continue;
            }

            foreach (var value in expected.Split('|'))
            {
                values++;
                hidden += redacted.Contains(value, StringComparison.Ordinal) ? 0 : 1;
                Say(redacted.Contains(value, StringComparison.Ordinal), $"left {value}: {redacted}");
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"hidden {hidden} of {values}; harmless posts marked {marked} of {harmless}");
        Assert.InRange(hidden / (double)values, 0.8, 1);
        Assert.InRange(marked / (double)harmless, 0, 0.2);
    }

    private static void Say(bool worth, string line)
    {
        if (worth)
        {
            TestContext.Current.TestOutputHelper!.WriteLine(line);
        }
    }
}
