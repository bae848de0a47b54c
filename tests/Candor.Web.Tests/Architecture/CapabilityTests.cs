using ArchUnitNET.Domain;

namespace Candor.Web.Tests.Architecture;

/// <summary>
/// Who may use whose face. A capability is a folder of the domain; what lies in a folder below it is its own business.
/// The other direction goes by id or by the record of what happened.
/// </summary>
public sealed class CapabilityTests
{
    /// <summary>The one table. Everybody may use Governance (who may, what happened).</summary>
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Governance"] = [],
        ["Safeguards"] = ["Governance"],
        ["Channels"] = ["Governance"],
        ["Inbox"] = ["Governance", "Channels"],
        ["Publishing"] = ["Governance", "Channels", "Safeguards", "Inbox"],
        ["Work"] = ["Governance", "Channels", "Inbox", "Publishing"],
        ["Archive"] = ["Governance", "Safeguards", "Channels", "Inbox", "Publishing"],
    };

    /// <summary>
    /// What lies between all of them: the context, which holds a set of every entity, and the row that says what is due and when, which
    /// everybody leaves for the engine.
    /// </summary>
    private static readonly string[] BelongToAll = ["Candor.Database.", "Candor.Work.DueWork"];

    /// <summary>Debts, each by type and with its reason: the table forbids them and they are not paid yet.</summary>
    private static readonly (string Type, string To)[] Debts =
    [
        // A role can be limited to one channel; whoever grants it looks whether that channel exists.
        ("Candor.Governance.PeopleDesk", "Channels"),
        // A new key seals again what others keep. Each capability that seals should bring its own resealing.
        ("Candor.Governance.KeyRotation", "Channels"),
        ("Candor.Governance.KeyRotation", "Inbox"),
    ];

    [Fact]
    public void Capabilities_use_each_other_as_the_table_says() => Rule.Holds(Strangers(Arrows("Candor", Product.Uses(Product.Domain))));

    [Fact]
    public void The_table_goes_around_in_no_circle() => Assert.Null(Circle(MayUse));

    [Fact]
    public void The_table_names_only_what_there_is()
    {
        var there = Product.Written(Product.Domain).Select(type => Capability("Candor", type.FullName!)).ToHashSet();

        Assert.All(MayUse.Keys.Concat(MayUse.Values.SelectMany(used => used)), name => Assert.Contains(name, there));
    }

    [Theory]
    [InlineData("Signature")]
    [InlineData("Body")]
    [InlineData("Async")]
    [InlineData("Lambda")]
    [InlineData("Iterator")]
    [InlineData("Generic")]
    [InlineData("TypeOf")]
    public void A_forbidden_use_is_found_however_it_is_made(string way)
    {
        var root = typeof(Violators.Channels.Sneaks).Namespace!.Replace(".Channels", "", StringComparison.Ordinal);
        var sneaks = Product.Uses(Product.Tests).Where(type => type.FullName.StartsWith($"{root}.Channels.Sneaks+{way}", StringComparison.Ordinal));

        Assert.Contains(Strangers(Arrows(root, sneaks)), arrow => arrow.Contains("Channels → Publishing", StringComparison.Ordinal));
    }

    [Fact]
    public void A_circle_is_found() =>
        Assert.Equal("A → B → A", Circle(new Dictionary<string, string[]> { ["A"] = ["B"], ["B"] = ["A"] }));

    private static IEnumerable<string> Strangers(IEnumerable<Arrow> arrows) =>
        from arrow in arrows
        where arrow.From != arrow.To && !MayUse.GetValueOrDefault(arrow.From, []).Contains(arrow.To)
        where !Debts.Any(debt => arrow.Type.StartsWith(debt.Type, StringComparison.Ordinal) && arrow.To == debt.To)
        select $"{arrow.From} → {arrow.To}: {arrow.Type} → {arrow.Target}";

    private static IEnumerable<Arrow> Arrows(string root, IEnumerable<IType> types) =>
        from type in types
        where !BelongToAll.Any(name => type.FullName.StartsWith(name, StringComparison.Ordinal))
        let user = Capability(root, type.FullName)
        where user is not null
        from target in type.Dependencies.Select(dependency => dependency.Target.FullName).Distinct()
        where !BelongToAll.Any(name => target.StartsWith(name, StringComparison.Ordinal))
        let used = Capability(root, target)
        where used is not null
        select new Arrow(user, used, type.FullName, target);

    private static string? Capability(string root, string fullName)
    {
        var parts = fullName.StartsWith(root + ".", StringComparison.Ordinal) ? fullName[(root.Length + 1)..].Split('.') : [];
        return parts.Length > 1 && parts[0] is not ("Language" or "Networks" or "Web" or "Database") ? parts[0] : null;
    }

    private static string? Circle(Dictionary<string, string[]> table)
    {
        return table.Keys.Select(start => Walk([start])).FirstOrDefault(circle => circle is not null);

        string? Walk(string[] path) => path.AsSpan(..^1).Contains(path[^1])
            ? string.Join(" → ", path)
            : table.GetValueOrDefault(path[^1], []).Select(next => Walk([.. path, next])).FirstOrDefault(circle => circle is not null);
    }

    private sealed record Arrow(string From, string To, string Type, string Target);
}
