using System.Globalization;
using Candor.Language;
using YamlDotNet.RepresentationModel;

namespace Candor.Safeguards.Loading;

/// <summary>
/// A YAML mapping read strictly: a missing, misspelt or wrongly typed field is a fault with its line. Readers give a harmless value in that case,
/// so that the rest of the record is still looked at.
/// </summary>
internal sealed class Record(string file, YamlMappingNode node, string? rule, Faults faults)
{
    private readonly HashSet<string> read = new(StringComparer.Ordinal);

    public string File => file;

    public int Line => (int)node.Start.Line;

    public string? Rule => rule;

    /// <summary>The documents of a file; faults for what is no YAML or no mapping.</summary>
    public static IReadOnlyList<YamlMappingNode> Documents(PackFile file, Faults faults)
    {
        YamlStream stream = [];
        try
        {
            using StringReader reader = new(file.Text);
            stream.Load(reader);
        }
        catch (YamlDotNet.Core.YamlException broken)
        {
            faults.Add(file.Name, (int)broken.Start.Line, null, $"This is not YAML: {broken.Message}", "Mend the line; indent with blanks, and quote text that holds “: ” or “#”.");
            return [];
        }

        foreach (var other in stream.Documents.Where(document => document.RootNode is not YamlMappingNode))
        {
            faults.Add(file.Name, other.RootNode, null, "The document is not a record of “field: value” lines.", "Begin it with “id:”, “phrasebook:” or “pack:”.");
        }

        return [.. stream.Documents.Select(document => document.RootNode).OfType<YamlMappingNode>()];
    }

    public static string? Scalar(YamlMappingNode node, string field) =>
        node.Children.TryGetValue(new YamlScalarNode(field), out var value) && value is YamlScalarNode { Value: { Length: > 0 } text } ? text : null;

    public Record For(string id) => new(file, node, id, faults);

    public string Text(string field) => OptionalText(field) ?? Missing(field, "");

    public string? OptionalText(string field)
    {
        switch (Take(field))
        {
            case null:
                return null;
            case YamlScalarNode { Value: { } text } when !string.IsNullOrWhiteSpace(text):
                return text.Trim() == "null" ? null : text.Trim();
            case { } other:
                return Fault<string?>(other, $"“{field}” is empty or not a text.", "Give it a text on one line, or leave the field out if it may be.", null);
        }
    }

    public IReadOnlyList<(string Text, int Line)> Lines(string field)
    {
        switch (Take(field))
        {
            case null:
                return [];
            case YamlSequenceNode list when list.Children.All(item => item is YamlScalarNode { Value.Length: > 0 }):
                return [.. list.Children.Cast<YamlScalarNode>().Select(item => (item.Value!, (int)item.Start.Line))];
            case { } other:
                return Fault<IReadOnlyList<(string, int)>>(other, $"“{field}” is not a list of texts.", "Write it as “[one, two]” or as lines that begin with “- ”.", []);
        }
    }

    public IReadOnlyList<string> Texts(string field) => [.. Lines(field).Select(line => line.Text)];

    /// <summary>A picture's alt text may be null, so lists of them keep their empty places.</summary>
    public IReadOnlyList<string?> TextsOrNulls(string field) => Take(field) is YamlSequenceNode list
        ? [.. list.Children.Select(item => item is YamlScalarNode { Value: { Length: > 0 } text } && text is not "null" and not "~" ? text : null)]
        : [];

    public DateOnly Date(string field) => OptionalDate(field) ?? Missing(field, default(DateOnly));

    public DateOnly? OptionalDate(string field)
    {
        if (OptionalText(field) is not { } text)
        {
            return null;
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : Fault<DateOnly?>(Node(field), $"“{field}: {text}” is not a date.", "Write it as year-month-day, for example 2026-11-23.", null);
    }

    public T Choice<T>(string field, T otherwise)
        where T : struct, Enum
        => OptionalText(field) is { } text ? Named(text, field, Node(field), otherwise) : Missing(field, otherwise);

    public IReadOnlyList<T> Choices<T>(string field)
        where T : struct, Enum
    {
        var names = Texts(field);
        return [.. names.Select(name => Named(name, field, Node(field), default(T)))];
    }

    public bool? Flag(string field) => OptionalText(field) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        var other => Fault<bool?>(Node(field), $"“{field}: {other}” is neither true nor false.", "Write true or false.", null),
    };

    public int? Number(string field) => OptionalText(field) is not { } text ? null
        : int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number
        : Fault<int?>(Node(field), $"“{field}: {text}” is not a whole number.", "Write digits only.", null);

    /// <summary>A record inside this one; null when there is none.</summary>
    public Record? Inner(string field) => Take(field) switch
    {
        null => null,
        YamlMappingNode inner => new Record(file, inner, rule, faults),
        { } other => Fault<Record?>(other, $"“{field}” is not a record.", "Indent its fields below it.", null),
    };

    public IReadOnlyList<Record> Inners(string field)
    {
        switch (Take(field))
        {
            case null:
                return [];
            case YamlSequenceNode list when list.Children.All(item => item is YamlMappingNode):
                return [.. list.Children.Cast<YamlMappingNode>().Select(item => new Record(file, item, rule, faults))];
            case { } other:
                return Fault<IReadOnlyList<Record>>(other, $"“{field}” is not a list of records.", "Begin each with “- ”.", []);
        }
    }

    /// <summary>The names of the fields of a record whose names are free.</summary>
    public IReadOnlyList<string> FieldNames() => [.. node.Children.Keys.OfType<YamlScalarNode>().Select(key => key.Value ?? "")];

    /// <summary>Reports the fields that nobody asked for.</summary>
    public void Done()
    {
        foreach (var key in node.Children.Keys.Where(key => key is not YamlScalarNode { Value: { } name } || !read.Contains(name)))
        {
            Fault(key, $"“{key}” is not a field that is known here.", $"Remove it or correct its name. Known here: {string.Join(", ", read.Order(StringComparer.Ordinal))}.", 0);
        }
    }

    public void Fault(int line, string what, string mend) => faults.Add(file, line, rule, what, mend);

    public int LineOf(string field) => (int)Node(field).Start.Line;

    private T Named<T>(string text, string field, YamlNode at, T otherwise)
        where T : struct, Enum
        => Labels.FromWire<T>(text)
            ?? Fault(at, $"“{field}: {text}” is not known.", $"Write one of: {string.Join(", ", Enum.GetValues<T>().Select(value => value.ToWire()))}.", otherwise);

    // A field that is there but wrong has had its fault.
    private T Missing<T>(string field, T otherwise) => Has(field)
        ? otherwise
        : Fault(node, $"“{field}” is missing.", $"Add a line “{field}: …”.", otherwise);

    private bool Has(string field) => node.Children.ContainsKey(new YamlScalarNode(field));

    private YamlNode Node(string field) => node.Children.TryGetValue(new YamlScalarNode(field), out var value) ? value : node;

    private YamlNode? Take(string field)
    {
        read.Add(field);
        return node.Children.TryGetValue(new YamlScalarNode(field), out var value) ? value : null;
    }

    private T Fault<T>(YamlNode at, string what, string mend, T otherwise)
    {
        faults.Add(file, at, rule, what, mend);
        return otherwise;
    }
}
