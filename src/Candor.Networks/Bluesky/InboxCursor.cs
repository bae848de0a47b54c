using System.Globalization;

namespace Candor.Networks.Bluesky;

/// <summary>
/// Where the inbox goes on. The AppView lists newest first, so reading goes back from the newest down to
/// <see cref="Mark"/>; when that is too much for one call, the next goes on at <see cref="Page"/> and the newest time seen,
/// <see cref="Top"/>, becomes the mark when the walk has come down.
/// </summary>
/// <param name="Mark">Everything up to here was given.</param>
/// <param name="Top">The newest time of a walk that is under way; null when none is.</param>
/// <param name="Page">The AppView's own cursor of that walk; null when none is.</param>
internal sealed record InboxCursor(DateTimeOffset Mark, DateTimeOffset? Top = null, string? Page = null)
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>The cursor that <paramref name="text"/> holds; null when it is none of ours.</summary>
    public static InboxCursor? Parse(string? text) => text?.Split('~', 3) switch
    {
        [var mark] when Time(mark) is { } given => new InboxCursor(given),
        [var mark, var top, var page] when Time(mark) is { } given && Time(top) is { } newest => new InboxCursor(given, newest, page),
        _ => null,
    };

    public override string ToString()
        => Page is null ? Text(Mark) : $"{Text(Mark)}~{Text(Top ?? Mark)}~{Page}";

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    private static DateTimeOffset? Time(string text)
        => DateTimeOffset.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
