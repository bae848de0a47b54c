using System.Text.Json;

namespace Candor.Web.Tests.CommandLine;

public sealed class EvaluatingModels : IDisposable
{
    private const string Set = "checkthat2020_claim_retrieval dev";

    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("candor-data-");

    [Fact]
    public async Task A_set_that_is_there_is_measured_and_one_that_is_not_is_named()
    {
        await WriteAsync("claims", """{"id":"garlic","claim":"Garlic cures the flu","title":"Garlic"}""", """{"id":"chips","claim":"The vaccine contains microchips"}""");
        await WriteAsync("dev", """{"id":"1","text":"they hide microchips in every vaccine","relevant":["chips"]}""");

        var run = await CandorProcess.RunAsync(["evaluate", "--data", data.FullName, "--set", "checkthat", "--json"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var sets = JsonDocument.Parse(run.Output).RootElement.GetProperty("sets").EnumerateArray().ToDictionary(set => set.GetProperty("set").GetString()!);
        var figure = sets[Set].GetProperty("figures").EnumerateArray().First();
        Assert.Equal(("MAP@5", 1, 1), (figure.GetProperty("metric").GetString(), figure.GetProperty("value").GetDouble(), figure.GetProperty("texts").GetInt32()));
        var absent = sets["checkthat2022_claim_retrieval devtest"];
        Assert.False(absent.GetProperty("present").GetBoolean());
        Assert.Equal("checkthat2022_claim_retrieval/claims.jsonl", absent.GetProperty("missing")[0].GetString());
    }

    [Fact]
    public async Task The_table_is_for_people()
    {
        await WriteAsync("claims", """{"id":"garlic","claim":"Garlic cures the flu"}""");
        await WriteAsync("dev", """{"id":"1","text":"garlic cures flu","relevant":["garlic"]}""");

        var run = await CandorProcess.RunAsync(["evaluate", "--data", data.FullName, "--set", Set]);

        Assert.Contains(run.Lines, line => line.StartsWith(Set, StringComparison.Ordinal) && line.Contains("MAP@5", StringComparison.Ordinal) && line.Contains("1.0000", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_row_that_cannot_be_read_is_named()
    {
        await WriteAsync("claims", """{"id":"garlic","claim":"Garlic cures the flu"}""", "garlic");
        await WriteAsync("dev");

        var run = await CandorProcess.RunAsync(["evaluate", "--data", data.FullName, "--set", Set]);

        Assert.Equal((2, "candor evaluate: checkthat2020_claim_retrieval/claims.jsonl, line 2: not JSON\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task A_name_of_nothing_is_wrong_usage()
    {
        var set = await CandorProcess.RunAsync(["evaluate", "--data", data.FullName, "--set", "sundials"]);
        var folder = await CandorProcess.RunAsync(["evaluate", "--data", Path.Combine(data.FullName, "nowhere")]);

        Assert.Equal((2, 2), (set.ExitCode, folder.ExitCode));
        Assert.Contains("there is no set sundials; there are: checkthat2022", set.Error);
        Assert.Contains("there is no folder", folder.Error);
    }

    public void Dispose() => data.Delete(recursive: true);

    private async Task WriteAsync(string part, params string[] lines)
        => await File.WriteAllLinesAsync(Path.Combine(data.CreateSubdirectory("checkthat2020_claim_retrieval").FullName, $"{part}.jsonl"), lines, TestContext.Current.CancellationToken);
}
