using System.Text.RegularExpressions;

namespace Candor.Web.Tests.Architecture;

/// <summary>The project speaks of itself alone, and fetches its packages from where everybody does.</summary>
public sealed partial class WordTests
{
    private static readonly string[] Texts = [".cs", ".razor", ".md", ".sh", ".mjs", ".js", ".css", ".json", ".yaml", ".txt", ".props", ".csproj", ""];

    // In pieces, so that this file does not say them.
    private static readonly string[] Forbidden = ["lorem " + "ipsum", "TO" + "DO:", "FIX" + "ME"];

    [Fact]
    public void Nothing_speaks_of_anything_but_the_project() => Rule.Holds(
        from path in Tree.Files
        where Texts.Contains(Path.GetExtension(path)) && Path.GetFileName(path) is not ("package-lock.json" or "packages.lock.json")
        from word in Found(Tree.Read(path))
        select $"{path} says \"{word}\"");

    [Fact]
    public void Lock_files_name_no_server() => Rule.Holds(
        from path in Tree.Files
        where Path.GetFileName(path) == "package-lock.json"
        from host in Servers(Tree.Read(path))
        select $"{path} fetches from {host}: which server packages come from is the machine's own setting");

    [Fact]
    public void A_forbidden_word_is_found() => Assert.Equal([Forbidden[0]], Found($"see {Forbidden[0]}x"));

    [Fact]
    public void A_named_server_is_found() => Assert.Equal(["mirror.example"], Servers("""{"resolved": "https://mirror.example/left-pad.tgz"}"""));

    private static IEnumerable<string> Found(string text) => Forbidden.Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Servers(string text) => Resolved().Matches(text).Select(match => match.Groups["host"].Value).Distinct();

    [GeneratedRegex("\"resolved\": \"https?://(?<host>[^/\"]+)/", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Resolved();
}
