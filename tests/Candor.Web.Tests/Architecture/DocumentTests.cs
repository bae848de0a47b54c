using System.Text.RegularExpressions;

namespace Candor.Web.Tests.Architecture;

/// <summary>Prose ages: every path and link in it must lead somewhere.</summary>
public sealed partial class DocumentTests
{
    [Fact]
    public void Every_path_and_link_in_the_documents_exists() => Rule.Holds(
        from document in Tree.Files
        where document.EndsWith(".md", StringComparison.Ordinal)
        from missing in Missing(document, Tree.Read(document))
        select $"{document} names {missing}");

    [Fact]
    public void Every_page_is_reached_from_the_index()
    {
        var index = Tree.Read("docs/README.md");

        Rule.Holds(Tree.Files.Where(path => path.StartsWith("docs/", StringComparison.Ordinal) && path.EndsWith(".md", StringComparison.Ordinal) && path != "docs/README.md")
            .Where(path => !index.Contains($"({path["docs/".Length..]})", StringComparison.Ordinal)).Select(path => $"docs/README.md does not name {path}"));
    }

    [Fact]
    public void A_path_or_link_to_nowhere_is_found() => Assert.Equal(
        ["src/Candor/Nowhere.cs", "operations/nothing.md"],
        Missing("docs/made-up.md", "See `src/Candor/Nowhere.cs`, `src/Candor/Candor.csproj`, [this](operations/nothing.md), [that](../CONTRIBUTING.md#top), [there](https://example.org/x.md)."));

    private static IEnumerable<string> Missing(string document, string text)
    {
        var folder = Path.GetDirectoryName(document)!;
        return PathInProse().Matches(text).Select(match => (Named: match.Groups["path"].Value, Path: match.Groups["path"].Value))
            .Concat(Link().Matches(text).Select(match => (Named: match.Groups["path"].Value, Path: Path.Combine(folder, match.Groups["path"].Value))))
            .Where(named => !Exists(named.Path)).Select(named => named.Named);
    }

    private static bool Exists(string path)
    {
        var full = Path.GetFullPath(Path.Combine(Tree.Root, path));
        return File.Exists(full) || Directory.Exists(full);
    }

    [GeneratedRegex("""`(?<path>(?:src|tests|docs|bench|scripts|\.ci)/[\w./-]+)`""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PathInProse();

    [GeneratedRegex("""\]\((?!https?:|mailto:|#)(?<path>[^)#\s]+)(?:#[^)]*)?\)""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
