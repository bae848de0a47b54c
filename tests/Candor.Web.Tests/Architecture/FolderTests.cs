namespace Candor.Web.Tests.Architecture;

/// <summary>A folder is named after what the desk calls it; a drawer for everything hides who owns what.</summary>
public sealed class FolderTests
{
    private static readonly string[] Drawers =
        ["Core", "Common", "Shared", "Helpers", "Utils", "Utilities", "Services", "Managers", "Infrastructure", "Misc"];

    [Fact]
    public void Source_folders_have_names_from_the_field() => Rule.Holds(Breaches(Tree.Files));

    [Theory]
    [InlineData("src/Candor/Common/Clock.cs")]
    [InlineData("src/Candor.Web/Features/Inbox/helpers/Dates.cs")]
    [InlineData("tests/Candor.Tests/Shared/Sample.cs")]
    public void A_drawer_is_found(string path) => Assert.Equal([path], Breaches([path]));

    private static IReadOnlyList<string> Breaches(IEnumerable<string> paths) =>
    [
        .. paths.Where(path => path.StartsWith("src/", StringComparison.Ordinal) || path.StartsWith("tests/", StringComparison.Ordinal))
            .Where(path => Path.GetDirectoryName(path)!.Split('/').Intersect(Drawers, StringComparer.OrdinalIgnoreCase).Any()),
    ];
}
