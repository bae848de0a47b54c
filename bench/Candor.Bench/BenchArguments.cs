using System.Globalization;
using Candor.Database;

namespace Candor.Bench;

/// <summary>What the command line says.</summary>
internal sealed record BenchArguments
{
    public const string Usage =
        """
        usage: bench NAME [--database sqlite|postgres] [options]

          inbox   the list, its counts, search and one conversation, over many rows
                    --rows N      conversations (default 100000)
                    --calls N     measured calls (default 1000)
                    --ingest N    items per second taken in meanwhile (default 0)
                    --keep NAME   keep the seeded database under this name, and use it again when it is there
          import  files into a fresh inbox, twice
                    --data PATH   the folder of data sets (default ../shared/data)
          send    approved posts that are all due at once, on the practice network
                    --posts N     posts (default 500)
                    --channels N  channels (default 5)
          read    whole readings and their parts, beside a lexicon alone, one thread; no database
                    --data PATH   the folder of data sets (default ../shared/data)
          match   posts against made-up claims, one thread; no database
                    --rows N      claims (default 100000)
                    --calls N     posts (default 1000)

          --postgres CONNECTION  the server on which databases may be made (default: CANDOR_TEST_POSTGRES)
          --seed N               what chance starts from (default 20)
          --out FOLDER           where the report goes as JSON (default artifacts/bench)
        """;

    public required string Name { get; init; }

    public DatabaseKind Database { get; init; }

    public string? Postgres { get; init; }

    public int Rows { get; init; }

    public int Calls { get; init; }

    public int Ingest { get; init; }

    public string? Keep { get; init; }

    public string Data { get; init; } = "";

    public int Posts { get; init; }

    public int Channels { get; init; }

    public int Seed { get; init; }

    public string Out { get; init; } = "";

    /// <summary>Null when it cannot be understood.</summary>
    public static BenchArguments? Parse(string[] args)
    {
        if (args.Length % 2 == 0 || args[0].StartsWith('-'))
        {
            return null;
        }

        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 1; i < args.Length; i += 2)
        {
            options[args[i]] = args[i + 1];
        }

        int? Number(string name, int otherwise)
            => !options.Remove(name, out var text) ? otherwise : int.TryParse(text, CultureInfo.InvariantCulture, out var number) && number >= 0 ? number : null;
        string? Text(string name, string? otherwise) => options.Remove(name, out var text) ? text : otherwise;

        var database = Text("--database", "sqlite");
        if (Number("--rows", 100_000) is not { } rows || Number("--calls", 1000) is not { } calls || Number("--ingest", 0) is not { } ingest
            || Number("--posts", 500) is not { } posts || Number("--channels", 5) is not { } channels || Number("--seed", 20) is not { } seed
            || !Enum.TryParse<DatabaseKind>(database, ignoreCase: true, out var kind))
        {
            return null;
        }

        var arguments = new BenchArguments
        {
            Name = args[0], Database = kind, Rows = rows, Calls = calls, Ingest = ingest, Posts = posts, Channels = channels, Seed = seed,
            Keep = Text("--keep", null),
            Data = Text("--data", Path.Combine("..", "shared", "data"))!,
            Out = Text("--out", Path.Combine("artifacts", "bench"))!,
            Postgres = Text("--postgres", Environment.GetEnvironmentVariable("CANDOR_TEST_POSTGRES")),
        };
        return options.Count == 0 ? arguments : null;
    }
}
