using System.Runtime.Intrinsics;

namespace Candor.Language.Identifiers.Tagging;

/// <summary>The best sequence of labels (Viterbi, 1967), in 16-bit integers.</summary>
internal static class Decoder
{
    // Scores are kept at or below zero and above this, so that no sum leaves 16 bits.
    private const short Lowest = -14000;
    private const short Highest = 8000;

    /// <param name="scores">Scores of the tokens, <see cref="Tags.Lanes"/> each; overwritten.</param>
    /// <param name="steps">Weight of a label after a label.</param>
    /// <param name="labels">Filled with the best label of each token.</param>
    public static void Decode(Span<short> scores, short[] steps, Span<byte> labels)
    {
        var count = labels.Length;
        Span<short> from = new short[count * Tags.Lanes];
        Span<short> state = stackalloc short[Tags.Lanes];
        state.Fill(Lowest);
        state[Tags.Outside] = 0;
        var floor = Vector256.Create(Lowest);
        var ceiling = Vector256.Create(Highest);
        for (var at = 0; at < count; at++)
        {
            var own = scores.Slice(at * Tags.Lanes, Tags.Lanes);
            short best = short.MinValue;
            for (var half = 0; half < Tags.Lanes; half += 16)
            {
                var top = Vector256.Create(short.MinValue);
                var back = Vector256<short>.Zero;
                for (var before = 0; before < Tags.Count; before++)
                {
                    var reached = Vector256.Create(state[before]) + Vector256.Create(steps, (before * Tags.Lanes) + half);
                    var better = Vector256.GreaterThan(reached, top);
                    top = Vector256.ConditionalSelect(better, reached, top);
                    back = Vector256.ConditionalSelect(better, Vector256.Create((short)before), back);
                }

                top = Vector256.Max(top, Vector256.Create((short)(short.MinValue + Highest + 1))) + Vector256.Max(Vector256.Min(Vector256.Create<short>(own.Slice(half, 16)), ceiling), Vector256.Create((short)-Highest));
                top.CopyTo(own[half..]);
                back.CopyTo(from.Slice((at * Tags.Lanes) + half, 16));
            }

            for (var label = 0; label < Tags.Count; label++)
            {
                best = Math.Max(best, own[label]);
            }

            for (var label = 0; label < Tags.Lanes; label++)
            {
                state[label] = (short)Math.Max(own[label] - best, Lowest);
            }
        }

        var last = 0;
        for (var label = 1; label < Tags.Count; label++)
        {
            last = state[label] > state[last] ? label : last;
        }

        for (var at = count - 1; at >= 0; at--)
        {
            labels[at] = (byte)last;
            last = from[(at * Tags.Lanes) + last];
        }
    }
}
