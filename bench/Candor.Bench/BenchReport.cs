using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Candor.Bench;

/// <summary>What a run found: as a table for people, as JSON for machines.</summary>
internal sealed class BenchReport(BenchArguments arguments)
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string loadBefore = Load();

    /// <summary>Single figures by name.</summary>
    public Dictionary<string, object> Figures { get; } = [];

    public List<TimingsLine> Lines { get; } = [];

    /// <summary>What must not be: a wrong row, a lost post. Empty in a good run.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>Prints it and keeps it in <paramref name="folder"/>.</summary>
    public async Task WriteAsync(string folder, CancellationToken cancellationToken)
    {
        var (title, database, loadAfter) = (arguments.Name, arguments.Database.ToString(), Load());
        Console.WriteLine();
        Console.WriteLine($"{title} on {database}; load average before {loadBefore}, after {loadAfter}; {Environment.ProcessorCount} cores");
        foreach (var (name, value) in Figures)
        {
            Console.WriteLine($"  {name,-46} {Convert.ToString(value, CultureInfo.InvariantCulture)}");
        }

        if (Lines.Count > 0)
        {
            Console.WriteLine($"\n  {"kind",-34} {"calls",6} {"p50 ms",9} {"p95 ms",9} {"p99 ms",9} {"max ms",9} {"CPU ms",8} {"rows/call",10}");
            foreach (var line in Lines)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {line.Kind,-34} {line.Calls,6} {line.P50,9:0.0} {line.P95,9:0.0} {line.P99,9:0.0} {line.Max,9:0.0} {line.Processor,8:0.0} {line.RowsPerCall,10:0.0}"));
            }
        }

        Faults.ForEach(fault => Console.WriteLine($"  FAULT {fault}"));
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, $"{title}-{database.ToLowerInvariant()}.json");
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new { title, database, loadBefore, loadAfter, Environment.ProcessorCount, arguments = arguments with { Postgres = null }, Figures, Lines, Faults }, Json), cancellationToken);
        Console.WriteLine($"\n  kept as {file}");
    }

    /// <summary>The load average of one, five and fifteen minutes, where the system tells it.</summary>
    private static string Load() => File.Exists("/proc/loadavg") ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ').Take(3)) : "unknown";
}
