namespace Candor.Networks.Files;

/// <summary>The cells of one row by what they mean; empty cells are not there.</summary>
internal sealed class FileFields
{
    private readonly Dictionary<FileColumn, string> cells = [];

    public string? this[FileColumn column]
    {
        get => cells.GetValueOrDefault(column);
        set
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                cells[column] = value;
            }
        }
    }

    /// <summary>Every cell, in one order, for telling rows apart.</summary>
    public IEnumerable<string> InOrder => cells.OrderBy(cell => cell.Key).SelectMany(cell => new[] { cell.Key.ToString(), cell.Value });
}
