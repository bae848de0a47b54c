namespace Candor.Web.Tests.Architecture;

internal static class Rule
{
    /// <summary>Fails with every breach on a line of its own.</summary>
    public static void Holds(IEnumerable<string> breaches)
    {
        var all = breaches.Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(all.Count == 0, string.Join(Environment.NewLine, all));
    }
}
