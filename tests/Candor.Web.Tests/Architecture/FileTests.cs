namespace Candor.Web.Tests.Architecture;

/// <summary>A file that does not fit on a few screens hides more than one idea.</summary>
public sealed class FileTests
{
    private const int MostLines = 300;

    [Fact]
    public void No_file_is_over_300_lines() => Rule.Holds(
        from path in Tree.Files
        where IsCode(path)
        let lines = Tree.Read(path).AsSpan().Count('\n')
        where IsTooLong(lines)
        select $"{path} has {lines} lines");

    [Theory]
    [InlineData("src/Candor/Inbox/Long.cs", 301, true)]
    [InlineData("src/Candor/Inbox/Full.cs", 300, false)]
    [InlineData("src/Candor/Database/Migrations/Sqlite/20260101_Initial.cs", 900, false)]
    public void A_file_that_is_too_long_is_found(string path, int lines, bool found) => Assert.Equal(found, IsCode(path) && IsTooLong(lines));

    private static bool IsTooLong(int lines) => lines > MostLines;

    private static bool IsCode(string path) =>
        Path.GetExtension(path) is ".cs" or ".razor" or ".js" or ".mjs" or ".sh" && !path.Contains("/Migrations/", StringComparison.Ordinal);
}
