using System.Text;
using Candor.Networks.Files;

namespace Candor.Networks.Tests.Files;

public sealed class ReadingJson : IDisposable
{
    private readonly ImportFolder folder = new();

    [Fact]
    public async Task Lines_of_the_documented_shape_are_read()
    {
        var items = ImportFolder.Items(await folder.ReadTextAsync("""
            {"id":"1","text":"When do you open?","network":"mastodon"}
            {"id":"2","text":"Same question.","network":"mastodon","in_reply_to":"1","author":"kip","posted_at":"2026-11-01T08:00:00Z","language":"en-US"}

            {"id":3,"text":"Gracias","rating":5,"kind":"review","url":"https://reviews.example/3","author":{"id":"a-9","name":"Amaya"}}
            """, "posts.jsonl"));

        Assert.Equal(["mastodon/1", "mastodon/2", "3"], items.Select(item => item.Id));
        Assert.Equal((ItemKind.Reply, "mastodon/1", "en"), (items[1].Kind, items[1].InReplyToId, items[1].Language));
        Assert.Equal((ItemKind.Review, "a-9", "Amaya"), (items[2].Kind, items[2].Author.Id, items[2].Author.DisplayName));
    }

    [Fact]
    public async Task Bad_lines_are_named_and_the_others_are_kept()
    {
        var rows = await folder.ReadTextAsync("""
            {"id":"1","text":"Fine"}
            {"id":"2","text":"Cut of
            [1,2]
            {"id":"4"}
            {"id":"5","text":"half \ud83d"}
            {"id":"6","text":"When?","date":"soon"}
            {"id":"7","text":"Last"}
            """, "posts.jsonl");

        Assert.Equal(["1", "7"], ImportFolder.Items(rows).Select(item => item.Id));
        Assert.Equal([2, 3, 4, 5, 6], rows.OfType<FileRow.Bad>().Select(bad => bad.Line));
        Assert.Equal("line 2: not JSON: something is wrong at character 25", rows.OfType<FileRow.Bad>().First().ToString());
    }

    [Fact]
    public async Task First_line_that_is_cut_costs_that_line_only()
    {
        var rows = await folder.ReadTextAsync("{\"id\":\"1\",\n{\"id\":\"2\",\"text\":\"Fine\"}\n", "posts.jsonl");
        Assert.Equal(1, Assert.Single(rows.OfType<FileRow.Bad>()).Line);
        Assert.Equal("2", Assert.Single(ImportFolder.Items(rows)).Id);
    }

    [Fact]
    public async Task One_object_over_many_lines_is_no_json_lines()
    {
        var wrong = await folder.UnreadableAsync(folder.Write("{\n  \"posts\": 1,\n  \"more\": 2\n}\n", "posts.json"));
        Assert.StartsWith("posts.json, line 1: it begins like JSON lines", wrong.Message);
    }

    [Fact]
    public async Task List_of_objects_is_read_with_its_lines()
    {
        var rows = await folder.ReadTextAsync("\uFEFF[\n  {\"id\":\"1\",\"text\":\"One\"},\n  {\"id\":\"2\"},\n  7,\n  {\n    \"id\":\"3\",\n    \"text\":\"Three\"\n  }\n]\n", "posts.json");

        Assert.Equal(["1", "3"], ImportFolder.Items(rows).Select(item => item.Id));
        Assert.Equal([3, 4], rows.OfType<FileRow.Bad>().Select(bad => bad.Line));
        Assert.Equal(5, rows.OfType<FileRow.Good>().Last().Line);
    }

    [Fact]
    public async Task List_that_is_longer_than_any_buffer_is_read_whole()
    {
        var text = new StringBuilder("[");
        for (var i = 0; i < 20_000; i++)
        {
            text.Append(i == 0 ? "" : ",\n").Append($$"""{"id":"{{i}}","text":"{{new string((char)('a' + (i % 26)), i % 300)}} 🌊 {{i}}"}""");
        }

        var items = ImportFolder.Items(await folder.ReadTextAsync(text.Append(']').ToString(), "posts.json"));
        Assert.Equal(Enumerable.Range(0, 20_000).Select(i => $"{i}"), items.Select(item => item.Id));
    }

    [Theory]
    [InlineData("[{\"id\":\"1\",\"text\":\"One\"},\n{\"id\":", 2, "too early")]
    [InlineData("[{\"id\":\"1\",\"text\":\"One\"},\n\n}", 3, "broken")]
    public async Task List_that_is_damaged_is_named_with_its_line(string text, int line, string reason)
    {
        var wrong = await folder.UnreadableAsync(folder.Write(text, "posts.json"));
        Assert.Equal(line, wrong.Line);
        Assert.Contains(reason, wrong.Reason);
    }

    [Fact]
    public async Task Question_that_shares_its_id_gets_an_id_of_its_own_that_stays()
    {
        const string text = """
            {"id":"17","question":"What was good?","text":"The nurse"}
            {"id":"17","question":"What was bad?","text":"The wait"}
            {"id":"17","question":"What was good?","text":"The nurse"}
            """;
        var first = ImportFolder.Items(await folder.ReadTextAsync(text, "survey.jsonl")).ConvertAll(item => item.Id);

        Assert.Equal("17", first[0]);
        Assert.StartsWith("17~", first[1]);
        Assert.Equal("17", first[2]);
        Assert.Equal(first, ImportFolder.Items(await folder.ReadTextAsync(text, "survey.jsonl")).ConvertAll(item => item.Id));
    }

    [Fact]
    public async Task Friends_and_family_answer_becomes_stars()
    {
        var items = ImportFolder.Items(await folder.ReadTextAsync("""
            {"id":"1","text":"Lovely","fft":"1"}
            {"id":"2","text":"Dreadful","fft":"5"}
            {"id":"3","text":"No idea","fft":"6"}
            """, "fft.jsonl"));

        Assert.Equal([5, 1, null], items.Select(item => item.Rating));
        Assert.All(items, item => Assert.Equal(ItemKind.Review, item.Kind));
    }

    public void Dispose() => folder.Dispose();
}
