using Candor.Safeguards.Loading;

namespace Candor.Safeguards;

/// <summary>Rules that were read, found sound, and proven on their own examples. There is no other way to have one.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class RulePack
{
    private RulePack(string name, string version, IReadOnlyList<Rule> rules)
    {
        Name = name;
        Version = version;
        Rules = rules;
    }

    public string Name { get; }

    /// <summary>The declared version, a plus sign, and the beginning of the SHA-256 of the content: <c>2026.11.1+3f2a…</c>.</summary>
    public string Version { get; }

    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>The pack that ships.</summary>
    /// <exception cref="RulePackException">The pack is faulty or an example of it fails.</exception>
    public static RulePack Load() => Load(PackFiles.Embedded("Rules"));

    /// <summary>A pack from a folder of YAML files.</summary>
    /// <exception cref="RulePackException">The pack is faulty or an example of it fails; every fault names file, line and rule.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static RulePack Load(string folder) => Load(PackFiles.Folder(folder));

    /// <summary>Rules whose confirmation is overdue. They stay on; the desk shows a banner.</summary>
    public IReadOnlyList<Rule> Overdue(DateOnly today) => [.. Rules.Where(rule => rule.ReviewBy < today)];

    private static RulePack Load(IReadOnlyList<PackFile> files)
    {
        var (name, version, rules) = new PackReader().Read(files);
        RulePack pack = new(name, version, rules);
        PackProof.Run(pack);
        return pack;
    }
}
