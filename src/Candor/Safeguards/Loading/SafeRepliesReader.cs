using Candor.Language;

namespace Candor.Safeguards.Loading;

/// <summary>Reads the replies and the numbers of each country.</summary>
internal static class SafeRepliesReader
{
    /// <summary>The gaps that a country's numbers fill.</summary>
    public static readonly IReadOnlyList<string> NumberNames = ["emergency", "crisis", "poison", "maternal", "child", "elder", "home"];

    /// <exception cref="RulePackException">A file is faulty.</exception>
    public static SafeReplies Read(IReadOnlyList<PackFile> files)
    {
        Faults faults = new();
        List<SafeReply> replies = [];
        Dictionary<string, IReadOnlyDictionary<string, string>> numbers = new(StringComparer.Ordinal);
        foreach (var file in files)
        {
            foreach (var node in Record.Documents(file, faults))
            {
                Record record = new(file.Name, node, null, faults);
                if (record.FieldNames().Contains("countries"))
                {
                    ReadCountries(record, numbers);
                }
                else
                {
                    replies.AddRange(ReadReplies(record));
                }

                record.Done();
            }
        }

        faults.ThrowIfAny();
        return new SafeReplies(replies, numbers);
    }

    private static void ReadCountries(Record record, Dictionary<string, IReadOnlyDictionary<string, string>> numbers)
    {
        foreach (var country in record.Inners("countries"))
        {
            numbers[country.Text("country")] = NumberNames
                .Select(name => (name, number: country.OptionalText(name)))
                .Where(one => one.number is not null)
                .ToDictionary(one => one.name, one => one.number!, StringComparer.Ordinal);
            country.Done();
        }
    }

    private static IEnumerable<SafeReply> ReadReplies(Record record)
    {
        var language = record.Text("language");
        foreach (var reply in record.Inners("replies"))
        {
            yield return new SafeReply
            {
                Id = reply.Text("id"),
                Language = language,
                Text = reply.Text("text"),
                Emergencies = reply.Choices<Emergency>("emergencies"),
                Themes = reply.Choices<Theme>("themes"),
                Intents = reply.Choices<Intent>("intents"),
                Feeling = reply.OptionalText("feeling") is null ? null : reply.Choice("feeling", Feeling.Neutral),
            };
            reply.Done();
        }
    }
}
