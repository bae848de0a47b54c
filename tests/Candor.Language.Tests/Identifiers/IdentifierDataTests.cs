using System.Text.Json;

namespace Candor.Language.Tests.Identifiers;

/// <summary>Floors on the held-out part of a public set of health texts with planted identifiers (ASQ-PHI, MIT).</summary>
public class IdentifierDataTests
{
    [Fact]
    public void Planted_identifiers_are_covered_and_most_harmless_texts_left_alone()
    {
        var (found, planted, flagged, harmless) = (0, 0, 0, 0);
        foreach (var line in DataFolder.Lines("asq_phi/dev.jsonl"))
        {
            using var row = JsonDocument.Parse(line);
            var text = row.RootElement.GetProperty("text").GetString()!;
            var spans = Reader.Default.Read(text).Identifiers;
            var values = row.RootElement.GetProperty("phi").EnumerateArray().Where(value => value.GetProperty("start").GetInt32() >= 0).ToList();
            planted += values.Count;
            found += values.Count(value => Covers(text, value.GetProperty("start").GetInt32(), value.GetProperty("end").GetInt32(), spans));
            harmless += row.RootElement.GetProperty("phi").GetArrayLength() == 0 ? 1 : 0;
            flagged += row.RootElement.GetProperty("phi").GetArrayLength() == 0 && spans.Count > 0 ? 1 : 0;
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"covered {found} of {planted}; harmless texts flagged {flagged} of {harmless}");
        Assert.InRange(found / (double)planted, 0.97, 1);
        Assert.InRange(flagged / (double)harmless, 0, 0.15);
    }

    private static bool Covers(string text, int start, int end, IReadOnlyList<Identifier> spans)
        => Enumerable.Range(start, end - start).All(at => !char.IsLetterOrDigit(text[at]) || spans.Any(span => span.Start <= at && at < span.End));
}
