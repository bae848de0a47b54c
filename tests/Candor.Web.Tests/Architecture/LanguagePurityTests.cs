using ArchUnitNET.Domain;

namespace Candor.Web.Tests.Architecture;

/// <summary>Language reads texts and nothing else: no file, no network, no clock, no chance. So it gives every machine the same answer.</summary>
public sealed class LanguagePurityTests
{
    private static readonly string[] Outside =
    [
        "System.IO.File", "System.IO.Directory", "System.IO.FileStream", "System.Net.", "System.Console", "System.Environment", "System.TimeProvider",
        "System.DateTime", "System.Random", "System.Diagnostics.Process", "System.Data.", "Microsoft.",
    ];

    /// <summary>Tells whether a text is an address; calls nobody.</summary>
    private static readonly string[] Harmless = ["System.Net.IPAddress"];

    [Fact]
    public void Language_touches_nothing_outside() => Rule.Holds(Breaches(Product.Uses(Product.Language)));

    [Fact]
    public void A_type_that_reads_a_file_or_the_clock_is_found()
    {
        var found = Breaches(Product.Uses(Product.Tests).Where(type => type.FullName.EndsWith(nameof(Violators.ReadsTheWorld), StringComparison.Ordinal))).ToList();

        Assert.Contains(found, breach => breach.EndsWith("System.IO.File", StringComparison.Ordinal));
        Assert.Contains(found, breach => breach.EndsWith("System.TimeProvider", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Breaches(IEnumerable<IType> types) =>
        from type in types
        from target in type.Dependencies.Select(dependency => dependency.Target.FullName).Distinct()
        where Outside.Any(name => name[^1] == '.' ? target.StartsWith(name, StringComparison.Ordinal) : target == name) && !Harmless.Contains(target)
        select $"{type.FullName} → {target}";
}
