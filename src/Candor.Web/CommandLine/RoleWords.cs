using System.Text.Json;
using Candor.Governance;

namespace Candor.Web.CommandLine;

/// <summary>Roles as they are typed: <c>pr-manager</c>.</summary>
internal static class RoleWords
{
    private static readonly Dictionary<string, Role> ByWord =
        Enum.GetValues<Role>().ToDictionary(role => JsonNamingPolicy.KebabCaseLower.ConvertName(role.ToString()), StringComparer.OrdinalIgnoreCase);

    public static string All { get; } = string.Join(", ", ByWord.Keys);

    public static Role? Parse(string word) => ByWord.TryGetValue(word, out var role) ? role : null;
}
