using System.Runtime.InteropServices;
using Candor.Language.Emergencies;

namespace Candor.Train.Emergencies;

/// <summary>A feature of a text.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct AlarmFeature(uint Hash, int Value, int From, int To)
{
    /// <summary>Collects features.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal readonly struct Sink(List<AlarmFeature> found) : IFeatureSink
    {
        public void Add(uint hash, int value, int from, int to) => found.Add(new AlarmFeature(hash, value, from, to));
    }
}
