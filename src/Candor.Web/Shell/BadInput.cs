using System.Text.Json;
using System.Text.RegularExpressions;
using Candor.Governance;

namespace Candor.Web.Shell;

/// <summary>Says which field of a request could not be read, and what would fit there.</summary>
internal static partial class BadInput
{
    private const string Type = "urn:candor:bad-input";

    public static Refusal Of(BadHttpRequestException bad)
    {
        if (bad.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return new(bad.StatusCode, "urn:candor:too-large", "Too large", "The request is larger than what is accepted here. Send less at once.", new Dictionary<string, string[]>());
        }

        var (field, problem) = bad.InnerException is JsonException json ? Read(json) : Read(bad);
        return new(bad.StatusCode, Type, "The request could not be read", problem, field is null ? new Dictionary<string, string[]>() : new Dictionary<string, string[]> { [field] = [problem] });
    }

    private static (string? Field, string Problem) Read(JsonException json)
    {
        var field = json.Path?.TrimStart('$').TrimStart('.') is { Length: > 0 } path ? path : null;
        if (Unmapped().Match(json.Message) is { Success: true } unknown)
        {
            return (unknown.Groups["name"].Value, $"There is no field “{unknown.Groups["name"].Value}” here.");
        }

        if (Missing().Match(json.Message) is { Success: true } missing)
        {
            return (missing.Groups["name"].Value, $"Required: {missing.Groups["name"].Value}.");
        }

        return field is null || !json.Message.Contains("could not be converted", StringComparison.Ordinal)
            ? (null, $"The body is not valid JSON (line {json.LineNumber + 1}).")
            : (field, $"The value of “{field}” does not fit. {Wanted(json.Message)}".TrimEnd());
    }

    private static (string? Field, string Problem) Read(BadHttpRequestException bad)
        => Parameter().Match(bad.Message) is { Success: true } parameter
            ? (parameter.Groups["name"].Value, $"The value of “{parameter.Groups["name"].Value}” does not fit. {Wanted($"converted to {parameter.Groups["type"].Value}.")}".TrimEnd())
            : (null, bad.Message);

    private static string Wanted(string message)
    {
        var name = Target().Match(message).Groups["type"].Value;
        var type = name.Length == 0 ? null : Vocabulary().FirstOrDefault(type => type.FullName == name || type.Name == name);
        return type is not null
            ? $"It is one of: {string.Join(", ", Enum.GetNames(type).Select(JsonNamingPolicy.KebabCaseLower.ConvertName))}."
            : name switch
            {
                "Guid" or "System.Guid" => "It is an id such as 01900000-0000-7000-8000-000000000001.",
                "Instant" or "NodaTime.Instant" => "It is an instant such as 2026-11-23T07:40:00Z.",
                "int" or "Int32" or "System.Int32" => "It is a whole number.",
                "bool" or "Boolean" or "System.Boolean" => "It is true or false.",
                _ => "",
            };
    }

    private static IEnumerable<Type> Vocabulary()
        => new[] { typeof(Role).Assembly, typeof(Language.Urgency).Assembly, typeof(Networks.INetwork).Assembly, typeof(BadInput).Assembly }
            .SelectMany(assembly => assembly.GetTypes()).Where(type => type.IsEnum);

    [GeneratedRegex(@"converted to (?:System\.Nullable`1\[)?(?:Nullable<)?(?<type>[\w.]+?)[\]>]?\.(?:\s|$)", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex Target();

    [GeneratedRegex(@"JSON property '(?<name>[^']+)' could not be mapped", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex Unmapped();

    [GeneratedRegex(@"missing required properties including: '?(?<name>[^';]+)'?", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex Missing();

    [GeneratedRegex(@"parameter ""(?:Nullable<)?(?<type>[\w.]+)>? (?<name>\w+)""", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex Parameter();
}
