namespace Candor.Networks.Files;

/// <summary>What one row of an imported file came to.</summary>
public abstract record FileRow
{
    private FileRow()
    {
    }

    /// <summary>The row was understood.</summary>
    /// <param name="Item">What was said.</param>
    /// <param name="Line">Where it begins in its file, from 1; in a repository of records, which one.</param>
    public sealed record Good(IncomingItem Item, long Line) : FileRow;

    /// <summary>The row was left out; the rows after it are read.</summary>
    /// <param name="Line">Where it begins in its file, from 1.</param>
    /// <param name="Reason">Why, and how to mend it, in plain words; nothing of the row's own text.</param>
    /// <param name="Part">The file inside an archive; null outside one.</param>
    public sealed record Bad(long Line, string Reason, string? Part = null) : FileRow
    {
        /// <summary>The whole sentence for a person.</summary>
        public override string ToString() => Part is null ? $"line {Line}: {Reason}" : $"{Part}, line {Line}: {Reason}";
    }

    /// <summary>Something that a person should know about the file; no row was lost by it unless it says so.</summary>
    /// <param name="Words">What.</param>
    public sealed record Remark(string Words) : FileRow;
}
