namespace Candor.Safeguards;

/// <summary>A rule pack that cannot be used, with everything that is wrong in it.</summary>
public sealed class RulePackException(IReadOnlyList<RulePackFault> faults)
    : Exception(string.Join(Environment.NewLine, faults.Select(fault => fault.ToString())))
{
    public IReadOnlyList<RulePackFault> Faults { get; } = faults;
}
