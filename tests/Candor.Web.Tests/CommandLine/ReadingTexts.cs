using System.Text;
using System.Text.Json;

namespace Candor.Web.Tests.CommandLine;

public sealed class ReadingTexts
{
    private const string Complaint =
        """{"id":"1","text":"My mother Jane Doe waited five hours, call 555-123-4567","network":"bluesky","in_reply_to":null,"other":1}""";

    [Fact]
    public async Task A_reading_has_the_promised_shape()
    {
        var run = await CandorProcess.RunAsync(["read"], Complaint);

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        var reading = JsonDocument.Parse(Assert.Single(run.Lines)).RootElement;
        Assert.Equal(
            ["id", "language", "sentiment", "intents", "themes", "urgency", "emergencies", "identifiers", "abusive", "spam", "health", "checkworthy"],
            reading.EnumerateObject().Select(member => member.Name));
        Assert.Equal("en", reading.GetProperty("language").GetString());
        Assert.InRange(reading.GetProperty("sentiment").GetProperty("score").GetDouble(), -1, 1);
        Assert.Contains("PHONE", reading.GetProperty("identifiers").EnumerateArray().Select(found => found.GetProperty("kind").GetString()));
    }

    [Fact]
    public async Task Redaction_replaces_each_identifier_by_its_kind()
    {
        var run = await CandorProcess.RunAsync(["redact"], Complaint);

        var redacted = JsonDocument.Parse(Assert.Single(run.Lines)).RootElement;
        var text = redacted.GetProperty("text").GetString();
        Assert.Contains("[PHONE]", text);
        Assert.DoesNotContain("555", text);
        var phone = redacted.GetProperty("identifiers").EnumerateArray().Single(found => found.GetProperty("kind").GetString() == "PHONE");
        var before = JsonDocument.Parse(Complaint).RootElement.GetProperty("text").GetString()!;
        Assert.Equal("555-123-4567", before[phone.GetProperty("start").GetInt32()..phone.GetProperty("end").GetInt32()]);
    }

    [Fact]
    public async Task Lines_of_every_length_come_back_whole_and_in_order()
    {
        // Around the size of the buffer that lines are read through, and far over it.
        int[] lengths = [.. Enumerable.Range(0, 40), .. Enumerable.Range(65_500, 40), 131_072, 1_000_000, 3, .. Enumerable.Range(32_750, 20)];
        StringBuilder input = new("\uFEFF");
        foreach (var (length, id) in lengths.Select((length, id) => (length, id)))
        {
            input.Append($$"""{"id":"{{id}}","text":"{{new string('a', length)}}é"}""").Append(id % 3 == 0 ? "\r\n" : id % 3 == 1 ? "\n\n" : "\n");
        }

        var run = await CandorProcess.RunAsync(["redact"], input.ToString());

        Assert.Equal("", run.Error);
        Assert.Equal(
            lengths.Select((length, id) => (id.ToString(), length + 1)),
            run.Lines.Select(line => JsonDocument.Parse(line).RootElement).Select(line => (line.GetProperty("id").GetString()!, line.GetProperty("text").GetString()!.Length)));
    }

    [Theory]
    [InlineData("🙂🙂👍🏽")]
    [InlineData("السلام عليكم، انتظرنا طويلاً")]
    [InlineData("\\ud83d cut in the middle of an emoji")]
    [InlineData("\\u0000\\u202e\\n\\t\\\"")]
    public async Task Any_script_and_half_an_emoji_are_read(string text)
    {
        var run = await CandorProcess.RunAsync(["read"], $$"""{"id":"{{text}}","text":"{{text}}"}""");

        Assert.Equal(0, run.ExitCode);
        Assert.Single(run.Lines);
    }

    [Theory]
    [InlineData("""{"text":"t"}""", "\"id\" is missing")]
    [InlineData("""{"id":7,"text":"t"}""", "\"id\" must be a text in quotes")]
    [InlineData("""{"id":"1","text":null}""", "\"text\" is missing")]
    [InlineData("""{"id":"1","text":"t"} extra""", "not JSON")]
    [InlineData("\"text\"", "not an object")]
    public async Task A_line_that_is_no_text_is_named(string line, string reason)
    {
        var run = await CandorProcess.RunAsync(["read"], $"{Complaint}\n{line}\n");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"candor read: standard input, line 2: {reason}", run.Error);
        Assert.Single(run.Lines);
    }

    [Fact]
    public async Task Nothing_in_is_nothing_out()
    {
        var run = await CandorProcess.RunAsync(["read"]);

        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
    }
}
