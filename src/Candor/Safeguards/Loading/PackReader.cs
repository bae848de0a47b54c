using System.Security.Cryptography;
using System.Text;
using Candor.Safeguards.Phrasing;
using YamlDotNet.RepresentationModel;

namespace Candor.Safeguards.Loading;

/// <summary>Reads the files of a pack into rules.</summary>
internal sealed class PackReader
{
    private readonly Faults faults = new();

    /// <exception cref="RulePackException">Anything in the files is wrong.</exception>
    public (string Name, string Version, IReadOnlyList<Rule> Rules) Read(IReadOnlyList<PackFile> files)
    {
        var documents = files.SelectMany(file => Record.Documents(file, faults).Select(node => (file, node))).ToList();
        var (name, declared) = ReadHeader(documents);
        var phrasebooks = ReadPhrasebooks(documents);
        RuleReader reader = new(new DetectorReader(phrasebooks));
        List<Rule> rules = [];
        foreach (var (file, node) in documents.Where(document => Is(document.node, "id")))
        {
            var id = Record.Scalar(node, "id");
            rules.Add(reader.Read(new Record(file.Name, node, id, faults)));
        }

        CheckRules(files, rules, documents);
        faults.ThrowIfAny();
        return (name, $"{declared}+{Hash(files)}", rules);
    }

    private (string Name, string Version) ReadHeader(List<(PackFile File, YamlMappingNode Node)> documents)
    {
        var headers = documents.Where(document => Is(document.Node, "pack")).ToList();
        if (headers.Count != 1)
        {
            faults.Add(headers.Count == 0 ? "pack.yaml" : headers[1].File.Name, 1, null, $"The pack has {headers.Count} headers.", "Keep one document with “pack:” and “version:”.");
            return ("", "");
        }

        Record record = new(headers[0].File.Name, headers[0].Node, null, faults);
        var header = (record.Text("pack"), record.Text("version"));
        record.Done();
        return header;
    }

    private Dictionary<string, Phrasebook> ReadPhrasebooks(List<(PackFile File, YamlMappingNode Node)> documents)
    {
        Dictionary<string, Phrasebook> phrasebooks = new(StringComparer.Ordinal);
        PhrasebookReader reader = new(phrasebooks);
        // Those that use no other come first, so that file names need no order.
        foreach (var (file, node) in documents.Where(document => Is(document.Node, "phrasebook")).OrderBy(document => Is(document.Node, "uses")))
        {
            Record record = new(file.Name, node, null, faults);
            var name = record.Text("phrasebook");
            if (!phrasebooks.TryAdd(name, reader.Read(record)))
            {
                record.Fault(record.Line, $"There are two phrasebooks “{name}”.", "Rename one.");
            }

            record.Done();
        }

        return phrasebooks;
    }

    private void CheckRules(IReadOnlyList<PackFile> files, List<Rule> rules, List<(PackFile File, YamlMappingNode Node)> documents)
    {
        foreach (var (file, node) in documents.Where(document => !Is(document.Node, "id") && !Is(document.Node, "pack") && !Is(document.Node, "phrasebook")))
        {
            faults.Add(file.Name, node, null, "The record is neither a rule, a phrasebook nor the header.", "Begin it with “id:”, “phrasebook:” or “pack:”.");
        }

        foreach (var twice in rules.GroupBy(rule => rule.Id).SelectMany(group => group.Skip(1)))
        {
            faults.Add(twice.Source.Split(':')[0], int.Parse(twice.Source.Split(':')[^1]), twice.Id, "Another rule has the same id.", "Give each its own.");
        }

        if (rules.Count == 0)
        {
            faults.Add(files.Count == 0 ? "pack.yaml" : files[0].Name, 1, null, "The pack has no rule.", "Add at least one record with “id:”.");
        }
    }

    private static bool Is(YamlMappingNode node, string kind) => node.Children.ContainsKey(new YamlScalarNode(kind));

    // Line ends and file order are no part of what a pack says.
    private static string Hash(IReadOnlyList<PackFile> files)
    {
        var content = string.Join('\0', files.OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => $"{file.Name}\0{file.Text.ReplaceLineEndings("\n")}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..16];
    }
}
