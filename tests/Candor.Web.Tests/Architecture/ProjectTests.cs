using System.Reflection;

namespace Candor.Web.Tests.Architecture;

/// <summary>Which project may know which. The wall around Networks is a safety property: whoever parses hostile input cannot see a conversation.</summary>
public sealed class ProjectTests
{
    /// <summary>Identity's store and Data Protection: kept with the database, and no web server in either.</summary>
    private static readonly string[] AllowedInTheDomain =
    [
        "Microsoft.AspNetCore.Cryptography.Internal",
        "Microsoft.AspNetCore.Cryptography.KeyDerivation",
        "Microsoft.AspNetCore.DataProtection",
        "Microsoft.AspNetCore.DataProtection.Abstractions",
        "Microsoft.AspNetCore.DataProtection.EntityFrameworkCore",
        "Microsoft.AspNetCore.Identity.EntityFrameworkCore",
    ];

    [Fact]
    public void Networks_know_nothing_of_ours() => Rule.Holds(Ours(Product.Networks));

    [Fact]
    public void Language_knows_nothing_of_ours() => Rule.Holds(Ours(Product.Language));

    [Fact]
    public void The_domain_knows_language_and_networks() =>
        Rule.Holds(Ours(Product.Domain).Except(["Candor.Language", "Candor.Networks"]));

    [Fact]
    public void The_domain_knows_no_web_server() => Rule.Holds(WebServer(Product.Domain));

    [Fact]
    public void An_assembly_that_knows_ours_is_found() => Assert.Contains("Candor.Networks", Ours(Product.Web));

    [Fact]
    public void An_assembly_that_knows_the_web_server_is_found() => Assert.Contains("Microsoft.AspNetCore.Routing", WebServer(Product.Web));

    private static IEnumerable<string> Ours(Assembly assembly) =>
        References(assembly).Where(name => name == "Candor" || name.StartsWith("Candor.", StringComparison.Ordinal));

    private static IEnumerable<string> WebServer(Assembly assembly) =>
        References(assembly).Where(name => name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal)).Except(AllowedInTheDomain);

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(reference => reference.Name!);
}
