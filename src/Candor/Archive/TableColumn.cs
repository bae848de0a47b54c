namespace Candor.Archive;

/// <summary>A column.</summary>
/// <param name="Name">Its name in the database.</param>
/// <param name="Kind">What it holds.</param>
internal sealed record TableColumn(string Name, ColumnKind Kind);
