using System.Globalization;

namespace Candor.Web.Look;

/// <summary>The one or two letters that stand for a name in any script.</summary>
internal static class Initials
{
    private static readonly char[] Gaps = [' ', '.', '_', '-', '@', '/', ':'];

    public static string Of(string name)
    {
        var words = name.Split(Gaps, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words switch
        {
            [] => "?",
            [var only] => First(only),
            [var first, var second, ..] => First(first) + First(second),
        };
    }

    private static string First(string word) => StringInfo.GetNextTextElement(word).ToUpperInvariant();
}
