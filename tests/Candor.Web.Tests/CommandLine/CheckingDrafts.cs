using System.Text;
using System.Text.Json;

namespace Candor.Web.Tests.CommandLine;

public sealed class CheckingDrafts
{
    private const string Sound = """{"id":"a","text":"Our pharmacy opens at nine.","kind":"post"}""";
    private const string Held = """{"id":"b","text":"We are sorry your visit on Tuesday went badly","kind":"reply"}""";

    [Fact]
    public async Task Cleared_drafts_answer_in_order_with_exit_code_0()
    {
        var run = await CandorProcess.RunAsync(["check"], $"{Sound}\n\n{Sound.Replace("\"a\"", "\"é🙂\"", StringComparison.Ordinal)}\r\n");

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.Equal(["a", "é🙂"], run.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task A_held_draft_says_what_where_and_how_to_mend_it_with_exit_code_1()
    {
        var run = await CandorProcess.RunAsync(["check", "-", "--json"], $"{Sound}\n{Held}");

        Assert.Equal(1, run.ExitCode);
        var answer = JsonDocument.Parse(run.Lines[1]).RootElement;
        Assert.False(answer.GetProperty("cleared").GetBoolean());
        var finding = answer.GetProperty("findings")[0];
        Assert.Equal("block", finding.GetProperty("effect").GetString());
        var text = JsonDocument.Parse(Held).RootElement.GetProperty("text").GetString()!;
        Assert.Equal("your visit", text[finding.GetProperty("start").GetInt32()..finding.GetProperty("end").GetInt32()]);
        Assert.NotEmpty(finding.GetProperty("message").GetString()!);
        Assert.NotEmpty(finding.GetProperty("remedy").GetString()!);
    }

    [Theory]
    [InlineData("""{"id":"b","text":""", "line 2: this is not JSON")]
    [InlineData("""{"id":"b","kind":"post"}""", "line 2: \"text\" is missing")]
    [InlineData("""{"id":"b","text":"t","kind":"song"}""", "line 2: \"kind\" is \"song\"")]
    [InlineData("[]", "line 2: this is not an object")]
    public async Task A_bad_line_of_a_file_is_named_before_anything_is_answered(string bad, string reason)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await File.WriteAllTextAsync(path, $"{Sound}\n{bad}\n", TestContext.Current.CancellationToken);
        try
        {
            var run = await CandorProcess.RunAsync(["check", path]);

            Assert.Equal(2, run.ExitCode);
            Assert.Empty(run.Output);
            Assert.StartsWith($"candor check: {path}, {reason}", run.Error);
            Assert.Single(run.Error.TrimEnd().Split('\n'));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task Bytes_that_are_not_utf8_are_named_by_line_and_place()
    {
        var run = await CandorProcess.RunAsync(["check"], [.. Encoding.UTF8.GetBytes(Sound), (byte)'\n', (byte)'{', 0xC3, 0x28]);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("candor check: standard input, line 2: not UTF-8 (byte 2)", run.Error);
        Assert.Single(run.Lines);
    }

    [Theory]
    [InlineData("/nowhere/drafts.jsonl", "there is no file /nowhere/drafts.jsonl")]
    [InlineData("/", "/ is a folder")]
    public async Task A_file_that_is_not_there_is_named(string path, string reason)
    {
        var run = await CandorProcess.RunAsync(["check", path]);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"candor check: {reason}", run.Error);
    }

    [Fact]
    public async Task A_text_of_20_megabytes_is_answered()
    {
        var run = await CandorProcess.RunAsync(["check"], $$"""{"id":"big","text":"{{new string('a', 20_000_000)}}","kind":"post"}""");

        Assert.Equal("big", JsonDocument.Parse(Assert.Single(run.Lines)).RootElement.GetProperty("id").GetString());
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task A_line_is_answered_before_the_next_one_comes()
    {
        using var process = CandorProcess.Start(["check"]);
        var cancellationToken = TestContext.Current.CancellationToken;
        await process.StandardInput.WriteAsync($"{Sound}\n");
        await process.StandardInput.FlushAsync(cancellationToken);

        var answer = await process.StandardOutput.ReadLineAsync(cancellationToken);

        Assert.Contains("\"cleared\":true", answer);
        process.StandardInput.Close();
        await process.WaitForExitAsync(cancellationToken);
    }

    [Fact]
    public async Task A_reader_that_leaves_ends_it_quietly()
    {
        using var process = CandorProcess.Start(["check"]);
        var cancellationToken = TestContext.Current.CancellationToken;
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.StandardInput.WriteAsync($"{Sound}\n");
        await process.StandardInput.FlushAsync(cancellationToken);
        await process.StandardOutput.ReadLineAsync(cancellationToken);
        process.StandardOutput.Close();
        try
        {
            for (var line = 0; line < 100_000 && !process.HasExited; line++)
            {
                await process.StandardInput.WriteAsync($"{Sound}\n");
            }

            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended, as it should.
        }

        await process.WaitForExitAsync(cancellationToken);
        Assert.Empty(CandorProcess.WithoutProgress(await error));
        Assert.Equal(3, process.ExitCode);
    }
}
