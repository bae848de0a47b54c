using System.Reflection;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Candor.Database;
using Candor.Language;
using Candor.Networks;
using Candor.Web.CommandLine;
using Assembly = System.Reflection.Assembly;
using Type = System.Type;

namespace Candor.Web.Tests.Architecture;

/// <summary>The program's assemblies, and what their types use, read once from the compiled code.</summary>
internal static class Product
{
    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static Assembly Domain { get; } = typeof(CandorDb).Assembly;

    public static Assembly Language { get; } = typeof(Reader).Assembly;

    public static Assembly Networks { get; } = typeof(INetwork).Assembly;

    public static Assembly Web { get; } = typeof(CommandLineEntry).Assembly;

    public static Assembly Tests { get; } = typeof(Product).Assembly;

    private static readonly Lazy<ArchUnitNET.Domain.Architecture> Compiled =
        new(() => new ArchLoader().LoadAssemblies(Domain, Language, Networks, Web, Tests).Build());

    /// <summary>Types of an assembly with everything that they mention, in signatures and in the bodies of methods.</summary>
    public static IEnumerable<IType> Uses(Assembly assembly) =>
        Compiled.Value.Types.Where(type => type.Assembly.Name == assembly.GetName().Name || type.Assembly.FullName == assembly.FullName);

    /// <summary>What people wrote: no compiler's helpers.</summary>
    public static IEnumerable<Type> Written(Assembly assembly) =>
        assembly.GetTypes().Where(type => !type.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute), inherit: false));

    public static IEnumerable<PropertyInfo> Properties(Type type) => type.GetProperties(Everything);
}
