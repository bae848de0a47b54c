using YamlDotNet.RepresentationModel;

namespace Candor.Safeguards.Loading;

/// <summary>Collects everything that is wrong in a pack, so that one attempt shows it all.</summary>
internal sealed class Faults
{
    private readonly List<RulePackFault> found = [];

    public IReadOnlyList<RulePackFault> Found => found;

    public void Add(string file, YamlNode at, string? rule, string what, string mend) => Add(file, (int)at.Start.Line, rule, what, mend);

    public void Add(string file, int line, string? rule, string what, string mend) => found.Add(new RulePackFault(file, line, rule, what, mend));

    /// <exception cref="RulePackException">Something was found.</exception>
    public void ThrowIfAny()
    {
        if (found.Count > 0)
        {
            throw new RulePackException(found);
        }
    }
}
