using Candor.Governance;

namespace Candor.Web.Tests.Architecture;

/// <summary>What is signed changes only by its verbs: a setter would change it without saying who and why.</summary>
public sealed class EntityTests
{
    [Fact]
    public void Signed_entities_have_no_public_setters() => Rule.Holds(Setters(Product.Written(Product.Domain)));

    [Fact]
    public void A_public_setter_is_found() =>
        Assert.Equal([$"{nameof(Violators.OpenDrawer)}.{nameof(Violators.OpenDrawer.Contents)}"], Setters([typeof(Violators.OpenDrawer)]));

    private static IEnumerable<string> Setters(IEnumerable<Type> types) =>
        from type in types
        where typeof(Audited).IsAssignableFrom(type)
        from property in Product.Properties(type)
        where property.SetMethod is { IsPublic: true } setter && !IsInit(setter)
        select $"{type.Name}.{property.Name}";

    private static bool IsInit(System.Reflection.MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit));
}
