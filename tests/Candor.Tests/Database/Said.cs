using Candor.Networks;

namespace Candor.Tests.Database;

/// <summary>Things that made-up people say.</summary>
internal static class Said
{
    private static int count;

    /// <summary>When the first thing is said; each further one a second later.</summary>
    public static DateTimeOffset Begin { get; } = new(2026, 11, 23, 14, 0, 0, TimeSpan.Zero);

    /// <summary>Somebody says something, with an id that nothing else has.</summary>
    public static IncomingItem By(string handle, string text, string? thread = null, string? answers = null)
    {
        var number = Interlocked.Increment(ref count);
        return new IncomingItem
        {
            Id = $"item-{number}",
            Kind = answers is null ? ItemKind.Mention : ItemKind.Reply,
            Author = new Author($"id-{handle}", handle, $"{handle} of Eastgate"),
            Text = text,
            PostedAt = Begin.AddSeconds(number % 3000),
            ThreadId = thread,
            InReplyToId = answers,
        };
    }

    /// <summary>Plain questions by as many people.</summary>
    public static IReadOnlyList<IncomingItem> Many(int number) => [.. Enumerable.Range(1, number).Select(one => By($"person{one}", $"What are the visiting hours on ward {one}?"))];

    public const string Emergency = "My father has crushing chest pain right now and cannot breathe, what do we do?";

    public const string Question = "What are the visiting hours at the Eastgate clinic?";
}
