using Candor.Networks.Practice;
using CsCheck;

namespace Candor.Networks.Tests.Practice;

public sealed class KeepingThePracticeWorld : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("candor-practice-");

    private string File => Path.Combine(folder.FullName, "practice.jsonl");

    [Fact]
    public async Task World_that_is_opened_again_says_and_keeps_the_same()
    {
        string id;
        List<(string, string, DateTimeOffset)> heard;
        using (var desk = new PracticeDesk(new PracticeOptions { File = File }))
        {
            desk.Pass(TimeSpan.FromMinutes(5));
            id = await desk.PublishAsync(desk.Post("Kept.") with { Media = [new OutgoingMedia(new byte[] { 1, 2, 3 }, "image/png", "Three")] });
            desk.Pass(TimeSpan.FromMinutes(5));
            heard = await HeardAsync(desk);
        }

        using var again = new PracticeDesk(new PracticeOptions { File = File, Seed = 99 }, PracticeDesk.Monday.AddMinutes(10));
        Assert.Equal(heard, await HeardAsync(again));
        var kept = again.World.Thread(id)!;
        Assert.Equal("Kept.", kept.Text);
        Assert.Equal([1, 2, 3], again.World.Picture(kept.Pictures[0].Id)!.Value.Content.ToArray());
    }

    [Fact]
    public async Task World_that_was_stopped_goes_on_as_one_that_was_not()
    {
        using var through = new PracticeDesk();
        through.World.Timeline(1);
        through.Pass(TimeSpan.FromMinutes(12), TimeSpan.FromMinutes(4));
        foreach (var at in new[] { 0, 4, 8 })
        {
            using var part = new PracticeDesk(new PracticeOptions { File = File }, PracticeDesk.Monday.AddMinutes(at));
            part.World.Timeline(1);
            part.Pass(TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(2));
        }

        using var last = new PracticeDesk(new PracticeOptions { File = File }, PracticeDesk.Monday.AddMinutes(12));
        Assert.Equal((await HeardAsync(through)).Order(), (await HeardAsync(last)).Order());
    }

    [Fact]
    public async Task Long_stop_is_not_made_up_for()
    {
        using (var desk = new PracticeDesk(new PracticeOptions { File = File }))
        {
            desk.Pass(TimeSpan.FromMinutes(5));
        }

        using var later = new PracticeDesk(new PracticeOptions { File = File }, PracticeDesk.Monday.AddDays(30));
        Assert.InRange((await later.ReadAllAsync()).Count, 60, 110);
        later.Pass(TimeSpan.FromMinutes(5));
        Assert.Contains(await later.ReadAllAsync(), item => item.PostedAt > PracticeDesk.Monday.AddDays(30));
    }

    [Fact]
    public async Task File_cut_anywhere_in_its_last_line_opens_without_that_line()
    {
        using (var desk = new PracticeDesk(new PracticeOptions { File = File, History = false, Arrivals = false, Answers = false }))
        {
            await desk.PublishAsync(desk.Post("First."));
            await desk.PublishAsync(desk.Post("Second. 🌊"));
        }

        var whole = await System.IO.File.ReadAllBytesAsync(File, PracticeDesk.Token);
        var lastLine = whole.AsSpan(0, whole.Length - 1).LastIndexOf((byte)'\n') + 1;
        await Gen.Int[lastLine, whole.Length - 1].SampleAsync(async cut =>
        {
            var path = Path.Combine(folder.FullName, $"cut-{cut}.jsonl");
            await System.IO.File.WriteAllBytesAsync(path, whole[..cut], PracticeDesk.Token);
            using var desk = new PracticeDesk(new PracticeOptions { File = path, History = false, Arrivals = false, Answers = false });
            Assert.Equal("First.", Assert.Single(desk.World.Timeline(10)).Text);
            await desk.PublishAsync(desk.Post("Third."));
            desk.Dispose();
            using var again = new PracticeDesk(new PracticeOptions { File = path, History = false, Arrivals = false, Answers = false });
            Assert.Equal(2, again.World.Timeline(10).Count);
        }, iter: 30, threads: 1);
    }

    [Fact]
    public async Task File_that_is_damaged_inside_is_named_with_its_line()
    {
        await System.IO.File.WriteAllTextAsync(File, "{\"opened\":{\"format\":1,\"seed\":1,\"at\":\"2026-11-23T09:00:00Z\"}}\nnonsense\n", PracticeDesk.Token);
        using var desk = new PracticeDesk(new PracticeOptions { File = File });

        var page = await desk.Network.ReadInboxAsync(desk.Account, null, PracticeDesk.Token);
        Assert.Equal(FaultKind.Unreachable, page.Fault!.Kind);
        Assert.Contains("practice.jsonl, line 2", page.Fault.Detail);
    }

    [Fact]
    public async Task Second_process_is_told_that_the_file_is_in_use_and_can_still_sign_in()
    {
        using var first = new PracticeDesk(new PracticeOptions { File = File });
        first.World.Timeline(1);
        using var second = new PracticeDesk(new PracticeOptions { File = File });

        Assert.NotNull((await second.Network.SignInAsync(second.Account, PracticeDesk.Token)).Who);
        Assert.Equal(FaultKind.Unreachable, (await second.Network.ReadInboxAsync(second.Account, null, PracticeDesk.Token)).Fault!.Kind);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static async Task<List<(string, string, DateTimeOffset)>> HeardAsync(PracticeDesk desk) =>
        [.. (await desk.ReadAllAsync()).Select(item => (item.Id, item.Text, item.PostedAt))];
}
