namespace Candor.Bench;

/// <summary>
/// One line of a table: milliseconds at the median, at the 95th and 99th of a hundred, and at worst (nearest rank), and of
/// processor time on average. That is of this process, so with SQLite of the database too; it says the same on a busy machine.
/// </summary>
internal sealed record TimingsLine(string Kind, int Calls, double P50, double P95, double P99, double Max, double Processor, double RowsPerCall);
