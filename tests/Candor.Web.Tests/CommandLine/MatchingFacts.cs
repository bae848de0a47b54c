using System.Text.Json;

namespace Candor.Web.Tests.CommandLine;

public sealed class MatchingFacts : IDisposable
{
    private readonly string facts = Path.GetTempFileName();

    [Fact]
    public async Task Claims_that_a_text_repeats_come_best_first_and_no_more_than_asked_for()
    {
        await WriteAsync(
            """{"id":"chips","claim":"The vaccine contains microchips","title":"Microchips"}""",
            """{"id":"garlic","claim":"Garlic cures the flu"}""",
            """{"id":"vaccine","claim":"The vaccine is made of mercury"}""");

        var run = await CandorProcess.RunAsync(["match", "--facts", facts, "--top", "1"], """{"id":"p","text":"They put microchips in the vaccine!"}""");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var answer = JsonDocument.Parse(Assert.Single(run.Lines)).RootElement;
        var match = Assert.Single(answer.GetProperty("matches").EnumerateArray());
        Assert.Equal("chips", match.GetProperty("fact").GetString());
        Assert.InRange(match.GetProperty("score").GetDouble(), 0, 1);
    }

    [Fact]
    public async Task A_bad_fact_is_named_by_file_and_line()
    {
        await WriteAsync("""{"id":"chips","claim":"The vaccine contains microchips"}""", """{"id":"garlic"}""");

        var run = await CandorProcess.RunAsync(["match", "--facts", facts]);

        Assert.Equal((2, "", $"candor match: {facts}, line 2: \"claim\" is missing\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Theory]
    [InlineData("--top", "0")]
    [InlineData("--top", "many")]
    public async Task A_top_that_is_no_count_is_wrong_usage(params string[] top)
    {
        var run = await CandorProcess.RunAsync(["match", "--facts", facts, .. top]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--top", run.Error);
    }

    [Fact]
    public async Task No_facts_at_all_is_wrong_usage() => Assert.Equal(2, (await CandorProcess.RunAsync(["match"])).ExitCode);

    public void Dispose() => File.Delete(facts);

    private Task WriteAsync(params string[] lines) => File.WriteAllLinesAsync(facts, lines, TestContext.Current.CancellationToken);
}
