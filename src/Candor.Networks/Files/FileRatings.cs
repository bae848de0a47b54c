using System.Globalization;
using System.Text.RegularExpressions;

namespace Candor.Networks.Files;

/// <summary>Understands the ways in which exports write stars.</summary>
internal static partial class FileRatings
{
    /// <summary>Stars from 1 to 5, or the reason why not; both null when there is none.</summary>
    public static (int? Stars, string? Reason) Read(FileFields fields)
    {
        // The NHS Friends and Family Test counts from 1 (very good) to 5 (very poor); 6 is "don't know", anything else is no answer.
        if (fields[FileColumn.FriendsAndFamily] is { } answer)
        {
            return (int.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given is >= 1 and <= 5 ? 6 - given : null, null);
        }

        if (fields[FileColumn.Rating] is not { } cell)
        {
            return (null, null);
        }

        var text = cell.Trim();
        if (text.Contains('★') && text.All(letter => letter is '★' or '☆'))
        {
            return Within(text.Count(letter => letter == '★'));
        }

        return Numbered().Match(text) is { Success: true } found && double.TryParse(found.Groups["number"].Value.Replace(',', '.'), CultureInfo.InvariantCulture, out var number)
            ? Within((int)Math.Round(number, MidpointRounding.AwayFromZero))
            : (null, "the rating is not understood; write a number from 1 to 5");
    }

    private static (int?, string?) Within(int stars) =>
        stars is >= 1 and <= 5 ? (stars, null) : (null, $"the rating is {stars}; stars go from 1 to 5");

    [GeneratedRegex(@"^(?<number>\d{1,3}(?:[.,]\d{1,2})?)\s*(?:/\s*5(?:\.0)?|out of 5|of 5|stars?)?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Numbered();
}
