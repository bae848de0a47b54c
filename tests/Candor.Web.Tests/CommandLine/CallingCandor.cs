namespace Candor.Web.Tests.CommandLine;

/// <summary>What holds for every verb.</summary>
public sealed class CallingCandor
{
    [Fact]
    public async Task No_verb_shows_the_usage_on_standard_error()
    {
        var run = await CandorProcess.RunAsync([]);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("Usage:", run.Error);
        Assert.Contains("check", run.Error);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("check", "--help")]
    public async Task Help_goes_to_standard_output(params string[] arguments)
    {
        var run = await CandorProcess.RunAsync(arguments);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Usage:", run.Output);
        Assert.Empty(run.Error);
    }

    [Theory]
    [InlineData("publsh")]
    [InlineData("check", "--nonsense")]
    [InlineData("check", "one.jsonl", "two.jsonl")]
    public async Task Wrong_usage_is_one_line_and_exit_code_2(params string[] arguments)
    {
        var run = await CandorProcess.RunAsync(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.StartsWith("candor", run.Error);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }
}
