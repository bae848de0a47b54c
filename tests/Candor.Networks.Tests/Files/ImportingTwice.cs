using System.Text;
using Candor.Networks.Files;
using CsCheck;

namespace Candor.Networks.Tests.Files;

public sealed class ImportingTwice : IDisposable
{
    private static readonly Gen<string> Cell = Gen.OneOf(
        Gen.Const(""), Gen.Const("Good"), Gen.Const("Good"), Gen.Const("😡"), Gen.Const("a,b"), Gen.Const("say \"hi\""), Gen.Const("two\nlines"), Gen.Const("شكراً"), Gen.String[Gen.Char[' ', '~'], 0, 12]);

    private static readonly Gen<(string Id, string Text)[]> Rows = Gen.Select(Gen.OneOf(Gen.Const(""), Gen.Int[1, 6].Select(number => $"{number}")), Cell).Array[0, 25];

    private readonly ImportFolder folder = new();

    [Fact]
    public async Task Any_table_gives_the_same_ids_again_and_each_different_row_its_own() => await Rows.SampleAsync(async rows =>
    {
        var path = folder.Write(Table(rows), "rows.csv");
        var once = ImportFolder.Items(await ImportFolder.ReadAsync(path));
        var twice = ImportFolder.Items(await ImportFolder.ReadAsync(path));

        Assert.Equal(once.Select(item => item.Id), twice.Select(item => item.Id));
        Assert.All(once.GroupBy(item => item.Id), same => Assert.Single(same.Select(item => item.Text).Distinct()));
        Assert.Equal(rows.Count(row => row.Text.Trim().Length > 0), once.Count);

        // Rows without an id are all kept, also those that say the same.
        Assert.Equal(rows.Count(row => row.Id.Length == 0 && row.Text.Trim().Length > 0), once.Where(item => item.Id.StartsWith("row:")).DistinctBy(item => item.Id).Count());
    }, iter: 200, threads: 1);

    [Fact]
    public async Task Table_that_grew_keeps_the_ids_of_its_old_rows() => await Gen.Select(Rows, Rows).SampleAsync(async (old, added) =>
    {
        var before = ImportFolder.Items(await ImportFolder.ReadAsync(folder.Write(Table(old), "old.csv")));
        var after = ImportFolder.Items(await ImportFolder.ReadAsync(folder.Write(Table([.. old, .. added]), "new.csv")));

        Assert.Equal(before.Select(item => item.Id), after.Take(before.Count).Select(item => item.Id));
    }, iter: 100, threads: 1);

    [Fact]
    public async Task Table_gives_back_every_text_that_was_put_in() => await Rows.SampleAsync(async rows =>
    {
        var items = ImportFolder.Items(await ImportFolder.ReadAsync(folder.Write(Table(rows), "rows.csv")));
        Assert.Equal(rows.Select(row => row.Text.Trim()).Where(text => text.Length > 0), items.Select(item => item.Text));
    }, iter: 200, threads: 1);

    [Fact]
    public async Task Any_bytes_are_read_or_refused_with_a_reason() => await Gen.Byte.Array[0, 400].SampleAsync(async bytes =>
    {
        byte[] file = [.. "id,text\n"u8, .. bytes];
        try
        {
            Assert.All(await ImportFolder.ReadAsync(folder.Write(file, "any.csv")), row => Assert.NotNull(row));
        }
        catch (FileUnreadableException wrong)
        {
            Assert.StartsWith("any.csv", wrong.Message);
        }
    }, iter: 300, threads: 1);

    [Fact]
    public async Task Any_bytes_after_a_brace_or_bracket_are_read_or_refused_with_a_reason() => await Gen.Select(Gen.OneOfConst("{", "[", "{\"orderedItems\":[", "[{", "{\"id\":\"1\",\"text\":\"x\"}\n{"), Gen.String[Gen.OneOf(Gen.Char["{}[]\",:01\n\\ud8 "], Gen.Char), 0, 60]).SampleAsync(async (start, rest) =>
    {
        try
        {
            Assert.All(await ImportFolder.ReadAsync(folder.Write(start + rest, "any.json")), row => Assert.NotNull(row));
        }
        catch (FileUnreadableException wrong)
        {
            Assert.StartsWith("any.json", wrong.Message);
        }
    }, iter: 500, threads: 1);

    public void Dispose() => folder.Dispose();

    private static string Table((string Id, string Text)[] rows)
    {
        var table = new StringBuilder("id,text,date\n");
        foreach (var (id, text) in rows)
        {
            table.Append(id).Append(",\"").Append(text.Replace("\"", "\"\"", StringComparison.Ordinal)).Append("\",2026-01-01\n");
        }

        return table.ToString();
    }
}
