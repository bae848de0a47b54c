using System.Text;
using Candor.Networks.Files;

namespace Candor.Networks.Tests.Files;

public sealed class ReadingATable : IDisposable
{
    private readonly ImportFolder folder = new();

    [Fact]
    public async Task Full_row_gives_every_field()
    {
        var item = Assert.Single(await folder.ItemsAsync("""
            id,text,author,date,rating,url,in_reply_to,language
            r-1,"Long wait, kind nurse",@wren,2026-11-02T10:30:00+01:00,4,https://reviews.example/r-1,r-0,en
            """));

        Assert.Equal(("r-1", "Long wait, kind nurse", ItemKind.Review, 4), (item.Id, item.Text, item.Kind, item.Rating));
        Assert.Equal(("wren", "r-0", "r-0", "en"), (item.Author.Handle, item.InReplyToId, item.ThreadId, item.Language));
        Assert.Equal(new DateTimeOffset(2026, 11, 2, 9, 30, 0, TimeSpan.Zero), item.PostedAt);
        Assert.Equal("https://reviews.example/r-1", item.Url!.AbsoluteUri);
    }

    [Theory]
    [InlineData("Comment ID;Review Text;Stars;Reviewer Name;Review Date")]
    [InlineData("comment_id\tbody\tstar_rating\tuser\tcreated_at")]
    [InlineData("uuid|Comentario|Estrellas|Autor|Fecha")]
    [InlineData("\"Review-ID\",\"review\",\"RATING\",\"author\",\"posted at\"")]
    public async Task Header_is_understood_in_many_words_and_separators(string header)
    {
        var separator = header.First(letter => ";\t|,".Contains(letter));
        var item = Assert.Single(await folder.ItemsAsync($"{header}\n7{separator}Fine.{separator}5{separator}Gus{separator}2026-01-05\n"));

        Assert.Equal(("7", "Fine.", 5, "Gus"), (item.Id, item.Text, item.Rating, item.Author.Handle));
        Assert.Equal(new DateTimeOffset(2026, 1, 5, 0, 0, 0, TimeSpan.Zero), item.PostedAt);
    }

    [Fact]
    public async Task Cell_over_several_lines_keeps_them_and_the_line_numbers_after_it()
    {
        var rows = await folder.ReadTextAsync("id,text,date\r\n1,\"First\r\nsecond \"\"quoted\"\"\r\n\r\nlast\",2026-01-01\r\n\r\n2,,2026-01-01\r\n3,Plain,2026-01-01\r\n");

        Assert.Equal("First\nsecond \"quoted\"\n\nlast", Assert.IsType<FileRow.Good>(rows[0]).Item.Text);
        Assert.Equal("line 7: no text; put the comment in a column named text", Assert.IsType<FileRow.Bad>(rows[1]).ToString());
        Assert.Equal(8, Assert.IsType<FileRow.Good>(rows[2]).Line);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public async Task File_with_a_byte_order_mark_is_read(string encoding)
    {
        var marked = encoding == "utf-8" ? new UTF8Encoding(true) : Encoding.GetEncoding(encoding);
        var item = Assert.Single(await folder.ItemsAsync("text,date\nGrüße, señora 👋 العيادة,2026-01-01\n".Replace("Grüße,", "Grüße"), encoding: marked));
        Assert.Equal("Grüße señora 👋 العيادة", item.Text);
    }

    [Fact]
    public async Task File_in_windows_letters_is_read()
    {
        var item = Assert.Single(await folder.ItemsAsync("text,date\nMuy buena atención – “gracias”,2026-01-01\n", encoding: CodePagesEncodingProvider.Instance.GetEncoding(1252)));
        Assert.Equal("Muy buena atención – “gracias”", item.Text);
    }

    [Fact]
    public async Task Broken_letters_in_a_utf8_file_cost_those_letters_only_and_are_reported()
    {
        byte[] bytes = [.. "text,date\nSeñor, señora\n"u8.ToArray().AsSpan(0, 10), .. "Señor y señora,2026-01-01\nBr"u8, 0xFF, .. "ken,2026-01-01\n"u8];
        var rows = await ImportFolder.ReadAsync(folder.Write(bytes, "broken.csv"));

        Assert.Equal(["Señor y señora", "Br\uFFFDken"], ImportFolder.Items(rows).Select(item => item.Text));
        Assert.Contains(rows, row => row is FileRow.Remark { Words: var words } && words.Contains("1 rows hold letters that could not be read"));
    }

    [Theory]
    [InlineData("😡😡😡⏰")]
    [InlineData("هل العيادة مفتوحة؟")]
    [InlineData("תודה רבה")]
    [InlineData("👩‍⚕️👨‍👩‍👧‍👦")]
    public async Task Text_of_any_script_stays_as_it_is(string text) =>
        Assert.Equal(text, Assert.Single(await folder.ItemsAsync($"text,date\n{text},2026-01-01\n")).Text);

    [Fact]
    public async Task Zero_characters_and_half_characters_are_taken_out()
    {
        var table = Assert.Single(await folder.ItemsAsync("text,date\nbe\0fore,2026-01-01\nafter\n".Replace("\nafter\n", "\n")));
        Assert.Equal("before", table.Text);
    }

    [Fact]
    public async Task Quote_that_is_never_closed_costs_its_own_line_only()
    {
        var rows = await folder.ReadTextAsync("id,text,date\n1,One,2026-01-01\n2,\"Two is open,2026-01-01\n3,Three,2026-01-01\n4,\"Four\nlines\",2026-01-01\n5,,2026-01-01\n");

        Assert.Equal(["One", "Three", "Four\nlines"], ImportFolder.Items(rows).Select(item => item.Text));
        Assert.Equal([3, 7], rows.OfType<FileRow.Bad>().Select(bad => bad.Line));
    }

    [Fact]
    public async Task Row_with_too_many_cells_is_bad_and_the_next_is_read()
    {
        var rows = await folder.ReadTextAsync("id,text,date\n1,Well, this broke,2026-01-01\n2,Fine,2026-01-01,,\n3,Short\n");

        Assert.Contains("4 cells and the header has 3", Assert.Single(rows.OfType<FileRow.Bad>()).Reason);
        Assert.Equal(["Fine", "Short"], ImportFolder.Items(rows).Select(item => item.Text));
    }

    [Fact]
    public async Task Text_of_twenty_megabytes_is_named_and_the_next_row_is_read()
    {
        var rows = await folder.ReadTextAsync($"id,text,date\n1,{new string('x', 20_000_000)},2026-01-01\n2,Fine,2026-01-01\n");

        Assert.Equal("line 2: the text has 20,000,000 characters; at most 100,000 are taken in", Assert.Single(rows.OfType<FileRow.Bad>()).ToString());
        Assert.Equal("Fine", Assert.Single(ImportFolder.Items(rows)).Text);
    }

    [Fact]
    public async Task Title_is_put_before_the_text() =>
        Assert.Equal("Never again\n\nThree hours.", Assert.Single(await folder.ItemsAsync("title,body,date\nNever again,Three hours.,2026-01-01\n")).Text);

    [Fact]
    public async Task Missing_date_is_the_files_own_and_is_said()
    {
        var rows = await folder.ReadTextAsync("text\nOne\nTwo\n");

        Assert.All(ImportFolder.Items(rows), item => Assert.Equal(new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.Zero), item.PostedAt));
        Assert.Equal("file.csv: 2 rows have no date; they are given the file's own, 2026-11-20 10:00 UTC.", Assert.IsType<FileRow.Remark>(rows[^1]).Words);
    }

    [Fact]
    public async Task Table_without_a_column_of_words_is_named_with_its_columns()
    {
        var wrong = await folder.UnreadableAsync(folder.Write("a,b,c\n1,2,3\n"));
        Assert.Equal("file.csv, line 1: no column holds the words. Name it text (or comment, review, body). Found: a, b, c.", wrong.Message);
    }

    [Fact]
    public async Task File_that_is_no_table_is_named_with_the_reason()
    {
        Assert.Equal("empty.csv: there is nothing in it.", (await folder.UnreadableAsync(folder.Write([], "empty.csv"))).Message);
        Assert.Equal("blank.csv: there is nothing in it.", (await folder.UnreadableAsync(folder.Write(" \n \n", "blank.csv"))).Message);
        Assert.Contains("not a text", (await folder.UnreadableAsync(folder.Write([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, .. Enumerable.Range(0, 4000).Select(i => (byte)(i * 37))], "picture.csv"))).Reason);
        Assert.Contains("no such file", (await folder.UnreadableAsync("/nowhere/at-all.csv")).Reason);
        Assert.Contains("a folder", (await folder.UnreadableAsync(Path.GetTempPath())).Reason);
        Assert.Contains("gunzip", (await folder.UnreadableAsync(folder.Write([0x1f, 0x8b, 8, 0, 0], "a.csv.gz"))).Reason);
    }

    public void Dispose() => folder.Dispose();
}
