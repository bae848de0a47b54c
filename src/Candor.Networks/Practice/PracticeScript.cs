using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Candor.Networks.Practice;

/// <summary>The people and the words of the practice network, read once from the files beside this one.</summary>
internal sealed class PracticeScript
{
    private readonly Dictionary<string, PracticePersona> people;
    private readonly Dictionary<string, PracticeRow> rows;

    private PracticeScript()
    {
        People = Read("people", PracticeJson.Default.PracticePersona);
        History = Read("history", PracticeJson.Default.PracticeRow);
        Arrivals = Read("arrivals", PracticeJson.Default.PracticeRow);
        Answers = Read("replies", PracticeJson.Default.PracticeAnswer);
        people = People.ToDictionary(person => person.Handle);
        rows = History.Concat(Arrivals).ToDictionary(row => row.Key);
    }

    public static PracticeScript Default { get; } = new();

    public IReadOnlyList<PracticePersona> People { get; }

    public IReadOnlyList<PracticeRow> History { get; }

    public IReadOnlyList<PracticeRow> Arrivals { get; }

    public IReadOnlyList<PracticeAnswer> Answers { get; }

    /// <summary>The person, or a plain one for a handle that a trainer made up.</summary>
    public PracticePersona Person(string handle) => people.GetValueOrDefault(handle) ?? new PracticePersona(handle, handle, "curious");

    /// <summary>The row; null when this version no longer has it.</summary>
    public PracticeRow? Row(string? key) => key is null ? null : rows.GetValueOrDefault(key);

    private static List<T> Read<T>(string name, JsonTypeInfo<T> type)
    {
        using var stream = typeof(PracticeScript).Assembly.GetManifestResourceStream($"Candor.Networks.Practice.{name}.jsonl")!;
        using var reader = new StreamReader(stream);
        List<T> all = [];
        while (reader.ReadLine() is { } line)
        {
            all.Add(JsonSerializer.Deserialize(line, type)!);
        }

        return all;
    }
}
