namespace Candor.Bench;

/// <summary>One line of a table: milliseconds at the median, at the 95th and 99th of a hundred, and at worst (nearest rank).</summary>
internal sealed record TimingsLine(string Kind, int Calls, double P50, double P95, double P99, double Max, double RowsPerCall);
