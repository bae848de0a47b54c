using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Candor.Language.Emergencies;

/// <summary>Adds up the weights of features for all classes at once, in whole numbers.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct AlarmSum(AlarmModel model) : IFeatureSink
{
    private Vector128<int> _first;
    private Vector128<int> _second;
    private Vector128<int> _third;
    private Vector128<int> _fourth;

    /// <summary>Sum of squared feature values.</summary>
    public int Square { get; private set; }

    public void Add(uint hash, int value, int from, int to)
    {
        var (low, high) = Vector128.Widen(Vector128.Create(model.WeightsOf(hash)));
        var factor = Vector128.Create((short)value);
        var (one, two) = Vector128.Widen(low * factor);
        var (three, four) = Vector128.Widen(high * factor);
        _first += one;
        _second += two;
        _third += three;
        _fourth += four;
        Square += value * value;
    }

    public readonly void CopyTo(Span<int> sums)
    {
        _first.CopyTo(sums);
        _second.CopyTo(sums[4..]);
        _third.CopyTo(sums[8..]);
        _fourth.CopyTo(sums[12..]);
    }
}
