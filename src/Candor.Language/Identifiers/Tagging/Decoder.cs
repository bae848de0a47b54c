using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Candor.Language.Identifiers.Tagging;

/// <summary>The best sequence of labels (Viterbi, 1967), in 16-bit integers.</summary>
internal static class Decoder
{
    /// <summary>The score of a token that is outside whatever stands around it.</summary>
    public const short Certain = short.MaxValue;

    // States are kept at or below zero and above this, scores within this: no sum leaves 16 bits.
    private const short Lowest = -14000;
    private const short Highest = 8000;

    /// <param name="scores">Scores of the tokens, <see cref="Tags.Lanes"/> each; overwritten.</param>
    /// <param name="steps">Weight of a label after a label.</param>
    /// <param name="from">Room for as many labels as there are scores.</param>
    /// <param name="labels">Filled with the best label of each token.</param>
    public static void Decode(Span<short> scores, short[] steps, Span<short> from, Span<byte> labels)
    {
        Span<short> state = stackalloc short[Tags.Lanes];
        OnlyOutside(state);
        for (var at = 0; at < labels.Length; at++)
        {
            var own = scores.Slice(at * Tags.Lanes, Tags.Lanes);
            var back = from.Slice(at * Tags.Lanes, Tags.Lanes);
            if (own[Tags.Outside] == Certain)
            {
                back[Tags.Outside] = (short)Best(state);
                OnlyOutside(state);
            }
            else
            {
                Advance(state, own, steps, back);
            }
        }

        var last = Best(state);
        for (var at = labels.Length - 1; at >= 0; at--)
        {
            labels[at] = (byte)last;
            last = from[(at * Tags.Lanes) + last];
        }
    }

    private static void OnlyOutside(Span<short> state)
    {
        state.Fill(Lowest);
        state[Tags.Outside] = 0;
    }

    private static void Advance(Span<short> state, Span<short> own, short[] steps, Span<short> back)
    {
        ref var step = ref MemoryMarshal.GetArrayDataReference(steps);
        var (topLow, topHigh) = (Vector256.Create(short.MinValue), Vector256.Create(short.MinValue));
        var (backLow, backHigh) = (Vector256<short>.Zero, Vector256<short>.Zero);
        for (var before = 0; before < Tags.Count; before++)
        {
            if (state[before] == Lowest && before != Tags.Outside)
            {
                continue;
            }

            var reached = Vector256.Create(state[before]);
            var label = Vector256.Create((short)before);
            var low = reached + Vector256.LoadUnsafe(ref step, (nuint)(before * Tags.Lanes));
            var high = reached + Vector256.LoadUnsafe(ref step, (nuint)((before * Tags.Lanes) + 16));
            var better = Vector256.GreaterThan(low, topLow);
            (topLow, backLow) = (Vector256.ConditionalSelect(better, low, topLow), Vector256.ConditionalSelect(better, label, backLow));
            better = Vector256.GreaterThan(high, topHigh);
            (topHigh, backHigh) = (Vector256.ConditionalSelect(better, high, topHigh), Vector256.ConditionalSelect(better, label, backHigh));
        }

        backLow.CopyTo(back);
        backHigh.CopyTo(back[16..]);
        (Bounded(topLow) + Clamped(own)).CopyTo(state);
        (Bounded(topHigh) + Clamped(own[16..])).CopyTo(state[16..]);
        var best = state[Best(state)];
        for (var label = 0; label < Tags.Lanes; label++)
        {
            state[label] = (short)Math.Max(state[label] - best, Lowest);
        }
    }

    private static Vector256<short> Bounded(Vector256<short> reached) => Vector256.Max(reached, Vector256.Create((short)(short.MinValue + Highest)));

    private static Vector256<short> Clamped(ReadOnlySpan<short> own)
        => Vector256.Max(Vector256.Min(Vector256.Create(own), Vector256.Create(Highest)), Vector256.Create((short)-Highest));

    private static int Best(ReadOnlySpan<short> state)
    {
        var best = 0;
        for (var label = 1; label < Tags.Count; label++)
        {
            best = state[label] > state[best] ? label : best;
        }

        return best;
    }
}
