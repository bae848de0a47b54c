using System.Runtime.InteropServices;

namespace Candor.Language.Measuring;

/// <summary>What was found of one class or label.</summary>
/// <param name="Hits">Rightly found.</param>
/// <param name="Missed">There, and not found.</param>
/// <param name="False">Found, and not there.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Tally(int Hits, int Missed, int False)
{
    /// <summary>Share of what was found that is right, in [0, 1]; 0 where nothing was found.</summary>
    public double Precision => Hits == 0 ? 0 : (double)Hits / (Hits + False);

    /// <summary>Share of what is there that was found, in [0, 1]; 0 where nothing is there.</summary>
    public double Recall => Hits == 0 ? 0 : (double)Hits / (Hits + Missed);

    /// <summary>The harmonic mean of <see cref="Precision"/> and <see cref="Recall"/>, in [0, 1].</summary>
    public double F1 => Hits == 0 ? 0 : 2.0 * Hits / ((2.0 * Hits) + Missed + False);

    /// <summary>How many are there in truth.</summary>
    public int Truths => Hits + Missed;

    /// <summary>This and one more text.</summary>
    public Tally Add(bool truth, bool found) => (truth, found) switch
    {
        (true, true) => this with { Hits = Hits + 1 },
        (true, false) => this with { Missed = Missed + 1 },
        (false, true) => this with { False = False + 1 },
        (false, false) => this,
    };

    /// <summary>Both counts together.</summary>
    public static Tally operator +(Tally one, Tally other) => new(one.Hits + other.Hits, one.Missed + other.Missed, one.False + other.False);

    /// <inheritdoc cref="op_Addition"/>
    public static Tally Add(Tally left, Tally right) => left + right;
}
