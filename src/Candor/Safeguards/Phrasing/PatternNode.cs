namespace Candor.Safeguards.Phrasing;

/// <summary>A part of a wording. Compiles to a chain of steps, each calling the next.</summary>
internal abstract record PatternNode
{
    /// <summary>The words it can begin with; null when any.</summary>
    public abstract IReadOnlyCollection<string>? Beginnings { get; }

    /// <summary>Whether it matches without using a word.</summary>
    public virtual bool CanBeEmpty => false;

    public abstract Step Compile(Step next);
}
