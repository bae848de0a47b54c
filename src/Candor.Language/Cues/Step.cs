namespace Candor.Language.Cues;

/// <summary>One step of a cue: any of some words, perhaps left out, after at most a few other words.</summary>
/// <param name="Symbols">Numbers of the words that fit, ascending.</param>
/// <param name="Optional">Whether the step may be left out.</param>
/// <param name="Gap">How many other words may stand before it.</param>
internal sealed record Step(int[] Symbols, bool Optional, int Gap)
{
    public bool Fits(ReadOnlySpan<int> symbols)
    {
        foreach (var symbol in symbols)
        {
            if (symbol >= 0 && Array.BinarySearch(Symbols, symbol) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
