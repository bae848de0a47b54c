namespace Candor.Networks;

/// <summary>What a network says became of a send.</summary>
public abstract record ReadBack
{
    private ReadBack()
    {
    }

    /// <summary>It is there.</summary>
    public sealed record Found(Outcome.Published Published) : ReadBack;

    /// <summary>It is certainly not there, and the earlier send can no longer arrive or would not double.</summary>
    public sealed record Absent : ReadBack;

    /// <summary>It cannot be told now; ask again.</summary>
    /// <param name="Detail">Why, shortened.</param>
    public sealed record CannotTell(string Detail) : ReadBack;
}
