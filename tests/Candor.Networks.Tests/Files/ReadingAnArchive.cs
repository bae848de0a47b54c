using System.IO.Compression;
using Candor.Networks.Files;

namespace Candor.Networks.Tests.Files;

public sealed class ReadingAnArchive : IDisposable
{
    private const string Outbox = """
        {"@context":"https://www.w3.org/ns/activitystreams","id":"outbox.json","type":"OrderedCollection","totalItems":4,
         "orderedItems":[
          {"id":"https://social.example/users/ridge/statuses/1/activity","type":"Create","actor":"https://social.example/users/ridge","published":"2026-10-01T09:00:00Z",
           "to":["https://www.w3.org/ns/activitystreams#Public"],"cc":["https://social.example/users/ridge/followers"],
           "object":{"id":"https://social.example/users/ridge/statuses/1","type":"Note","summary":null,"inReplyTo":null,"published":"2026-10-01T09:00:00Z","url":"https://social.example/@ridge/1",
            "attributedTo":"https://social.example/users/ridge","content":"<p>Flu shots start <a href=\"https://ridge.example\"><span class=\"invisible\">https://</span>ridge.example</a><br>on Monday &amp; Tuesday</p><p>Bring your card.</p>",
            "contentMap":{"en":"…"},"attachment":[{"type":"Document","mediaType":"image/png","url":"https://social.example/media/1.png","name":"A calendar"}]}},
          {"id":"https://social.example/users/ridge/statuses/2/activity","type":"Announce","actor":"https://social.example/users/ridge","object":"https://other.example/9"},
          {"id":"https://social.example/users/ridge/statuses/3/activity","type":"Create","published":"2026-10-02T09:00:00Z","to":["https://other.example/users/wren"],
           "object":{"id":"https://social.example/users/ridge/statuses/3","type":"Note","summary":"About a bill","inReplyTo":"https://other.example/users/wren/statuses/7","published":"2026-10-02T09:00:00Z",
            "attributedTo":"https://social.example/users/ridge","content":"<p>Please write to us.</p>","conversation":"tag:other.example:7"}},
          {"id":"https://social.example/users/ridge/statuses/4/activity","type":"Create","published":"not a day","object":{"id":"https://social.example/users/ridge/statuses/4","content":"<p>Hm</p>"}}
         ],"likes":[{"type":"Create"}]}
        """;

    private readonly ImportFolder folder = new();

    [Fact]
    public async Task Outbox_gives_the_accounts_posts_as_plain_text()
    {
        var rows = await folder.ReadTextAsync(Outbox, "outbox.json");
        var items = ImportFolder.Items(rows);

        Assert.Equal("Flu shots start https://ridge.example\non Monday & Tuesday\n\nBring your card.", items[0].Text);
        Assert.Equal(("https://social.example/users/ridge/statuses/1", "ridge@social.example", "en", Visibility.Public), (items[0].Id, items[0].Author.Handle, items[0].Language, items[0].Visibility));
        Assert.Equal("A calendar", Assert.Single(items[0].Media).AltText);
        Assert.Equal(("About a bill\n\nPlease write to us.", ItemKind.Reply, "tag:other.example:7", Visibility.Direct), (items[1].Text, items[1].Kind, items[1].ThreadId, items[1].Visibility));
        Assert.Equal(12, Assert.Single(rows.OfType<FileRow.Bad>()).Line);
        Assert.Equal("outbox.json: 1 posts of others that the account passed on were left out.", Assert.Single(rows.OfType<FileRow.Remark>()).Words);
    }

    [Fact]
    public async Task Zip_gives_the_rows_of_what_can_be_read_in_it()
    {
        var rows = await ImportFolder.ReadAsync(folder.Zip(
            ("media/1.png", [0x89, 0x50, 0x4e, 0x47]),
            ("outbox.json", System.Text.Encoding.UTF8.GetBytes(Outbox)),
            ("likes.json", "{\"orderedItems\":[{\"type\":\"Create\",\"object\":{\"id\":\"x\"}}]}"u8.ToArray()),
            ("reviews/october.csv", "id,text,date\n1,Fine,2026-10-01\n2,,2026-10-01\n"u8.ToArray())));

        Assert.Equal(["https://social.example/users/ridge/statuses/1", "https://social.example/users/ridge/statuses/3", "1"], ImportFolder.Items(rows).Select(item => item.Id));
        Assert.Contains(rows, row => row is FileRow.Bad bad && bad.ToString().StartsWith("reviews/october.csv, line 3: no text"));
        Assert.Equal("archive.zip: 2 other files in the archive were left alone.", rows.OfType<FileRow.Remark>().Last().Words);
    }

    [Fact]
    public async Task Tables_that_both_count_from_one_lose_no_row()
    {
        var path = folder.Zip(("october.csv", "id,text,date\n1,Fine,2026-10-01\n"u8.ToArray()), ("november.csv", "id,text,date\n1,Less so,2026-11-01\n"u8.ToArray()));
        var ids = ImportFolder.Items(await ImportFolder.ReadAsync(path)).ConvertAll(item => item.Id);

        Assert.Equal(2, ids.Distinct().Count());
        Assert.Equal(ids, ImportFolder.Items(await ImportFolder.ReadAsync(path)).ConvertAll(item => item.Id));
    }

    [Fact]
    public async Task Post_with_broken_letters_costs_that_post_only()
    {
        byte[] bytes = [.. "{\"orderedItems\":[{\"type\":\"Create\",\"object\":{\"id\":\"1\",\"content\":\"a"u8, 0xFF, .. "\"}},\n{\"object\":{\"id\":\"2\",\"content\":\"\\ud800\"}},\n{\"object\":{\"id\":\"3\",\"content\":\"Fine\",\"published\":\"2026-01-01T00:00:00Z\"}}]}"u8];
        var rows = await ImportFolder.ReadAsync(folder.Write(bytes, "outbox.json"));

        Assert.Equal([1, 2], rows.OfType<FileRow.Bad>().Select(bad => bad.Line));
        Assert.Equal("3", Assert.Single(ImportFolder.Items(rows)).Id);
    }

    [Fact]
    public async Task Name_that_leads_out_of_the_archive_leads_nowhere()
    {
        var rows = await ImportFolder.ReadAsync(folder.Zip(("../../../outside.csv", "text,date\nInside,2026-01-01\n"u8.ToArray()), ("/etc/absolute.csv", "text,date\nAbsolute,2026-01-01\n"u8.ToArray())));

        Assert.Equal(["Inside", "Absolute"], ImportFolder.Items(rows).Select(item => item.Text));
        Assert.False(File.Exists("/etc/absolute.csv"));
    }

    [Fact]
    public async Task Part_that_unpacks_without_end_is_stopped()
    {
        byte[] bomb = [.. "text,date\n"u8, .. Enumerable.Repeat((byte)'a', 40_000_000)];
        var wrong = await folder.UnreadableAsync(folder.Zip(("bomb.csv", bomb)));

        Assert.StartsWith("archive.zip!bomb.csv: it unpacks to far more", wrong.Message);
    }

    [Fact]
    public async Task Part_that_lies_about_its_size_gives_no_more_than_it_says()
    {
        byte[] bomb = [.. "text,date\n"u8, .. Enumerable.Repeat((byte)'a', 40_000_000)];
        var path = folder.Zip(("bomb.csv", bomb));
        var bytes = await File.ReadAllBytesAsync(path, ImportFolder.Token);
        var size = BitConverter.GetBytes(bomb.Length);
        for (var at = bytes.AsSpan().IndexOf(size); at >= 0; at = bytes.AsSpan().IndexOf(size))
        {
            BitConverter.GetBytes(1_000).CopyTo(bytes, at);
        }

        Assert.All(ImportFolder.Items(await ImportFolder.ReadAsync(folder.Write(bytes, "liar.zip"))), item => Assert.InRange(item.Text.Length, 0, 1_000));
    }

    [Fact]
    public async Task Archive_that_is_damaged_or_of_no_use_is_named()
    {
        var whole = await File.ReadAllBytesAsync(folder.Zip(("a.csv", "text\nOne\n"u8.ToArray())), ImportFolder.Token);

        Assert.Contains("damaged", (await folder.UnreadableAsync(folder.Write(whole[..(whole.Length / 2)], "cut.zip"))).Reason);
        Assert.Contains("holds no file", (await folder.UnreadableAsync(folder.Zip(("readme.txt", "Hello"u8.ToArray())))).Reason);
        Assert.Contains("spreadsheet", (await folder.UnreadableAsync(folder.Zip(("xl/workbook.xml", "<a/>"u8.ToArray())))).Reason);
    }

    [Fact]
    public async Task Archive_within_an_archive_is_left_alone()
    {
        using var inner = new MemoryStream();
        using (var zip = new ZipArchive(inner, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("b.csv").Open();
            entry.Write("text\nTwo\n"u8);
        }

        var rows = await ImportFolder.ReadAsync(folder.Zip(("a.csv", "text,date\nOne,2026-01-01\n"u8.ToArray()), ("inner.csv", inner.ToArray())));
        Assert.Equal("One", Assert.Single(ImportFolder.Items(rows)).Text);
    }

    public void Dispose() => folder.Dispose();
}
