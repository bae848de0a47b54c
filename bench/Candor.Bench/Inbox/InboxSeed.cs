using Candor.Channels;
using Candor.Database;
using Candor.Governance;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Candor.Bench.Inbox;

/// <summary>Fills an empty database past the product: the product is what is measured, not the filling.</summary>
internal static class InboxSeed
{
    private const int ChannelCount = 8;
    private const int OwnerCount = 12;

    private static readonly (string Table, string Columns)[] Tables =
    [
        ("conversations", SampleInbox.ConversationColumns),
        ("items", SampleInbox.ItemColumns),
    ];

    /// <summary>Seeds when there is nothing yet, and answers what was drawn from.</summary>
    public static async Task<SampleInbox> FillAsync(BenchDatabase database, IServiceProvider services, BenchArguments arguments, CancellationToken cancellationToken)
    {
        await using var db = services.GetRequiredService<CandorDbFactory>().CreateDbContext();
        var isEmpty = !await db.Channels.AnyAsync(cancellationToken);
        if (isEmpty)
        {
            await PeopleAndChannelsAsync(db, cancellationToken);
        }

        var channels = await db.Channels.OrderBy(channel => channel.Name).Select(channel => channel.Id).ToListAsync(cancellationToken);
        var owners = await db.Users.OrderBy(person => person.UserName).Select(person => person.Id).ToListAsync(cancellationToken);
        var sample = new SampleInbox(arguments.Seed, TimeProvider.System.Now(), channels, owners);
        if (!isEmpty)
        {
            return sample;
        }

        Console.Error.WriteLine($"Seeding {arguments.Rows} conversations …");
        await (database.Kind == DatabaseKind.Sqlite ? SqliteAsync(database, sample, arguments.Rows, cancellationToken) : PostgresAsync(database, sample, arguments.Rows, cancellationToken));
        return sample;
    }

    private static async Task PeopleAndChannelsAsync(CandorDb db, CancellationToken cancellationToken)
    {
        var time = TimeProvider.System;
        var admin = new Actor(time.NewId(), "Alex", ActorKind.Person, [new ActorGrant(Role.Administrator)]);
        for (var i = 0; i < ChannelCount; i++)
        {
            db.Channels.Add(Channel.Connect(time.NewId(), "practice", $"Channel {i}", "{}", $"account{i}", $"mercyridge{i}", null, null, null, admin, time.Now()));
        }

        for (var i = 0; i < OwnerCount; i++)
        {
            db.Users.Add(new Person { Id = time.NewId(), Name = $"Colleague {i}", UserName = $"colleague{i:00}@mercyridge.example", Email = $"colleague{i:00}@mercyridge.example" });
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private static async Task SqliteAsync(BenchDatabase database, SampleInbox sample, int rows, CancellationToken cancellationToken)
    {
        await using var connection = (SqliteConnection)await database.ConnectAsync(cancellationToken);
        await using (var transaction = await connection.BeginTransactionAsync(cancellationToken))
        {
            await using var conversations = new SqliteBulkTable(connection, Tables[0].Table, Tables[0].Columns);
            await using var items = new SqliteBulkTable(connection, Tables[1].Table, Tables[1].Columns);
            await WriteAsync(sample, rows, conversations, items, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
    }

    private static async Task PostgresAsync(BenchDatabase database, SampleInbox sample, int rows, CancellationToken cancellationToken)
    {
        // Building an index once is faster than moving it a million times, and its pages come out as full.
        await using var connection = (NpgsqlConnection)await database.ConnectAsync(cancellationToken);
        var indexes = new List<(string Name, string Definition)>();
        await using (var list = new NpgsqlCommand("SELECT indexname, indexdef FROM pg_indexes WHERE tablename IN ('conversations', 'items') AND indexdef NOT LIKE 'CREATE UNIQUE%'", connection))
        await using (var reader = await list.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                indexes.Add((reader.GetString(0), reader.GetString(1)));
            }
        }

        foreach (var (name, _) in indexes)
        {
            await database.RunAsync($"DROP INDEX \"{name}\"", cancellationToken);
        }

        await database.RunAsync("ALTER TABLE items DROP CONSTRAINT \"FK_items_conversations_conversation_id\"", cancellationToken);
        await using (var conversations = await PostgresBulkTable.OpenAsync((NpgsqlConnection)await database.ConnectAsync(cancellationToken), Tables[0].Table, Tables[0].Columns, cancellationToken))
        await using (var items = await PostgresBulkTable.OpenAsync((NpgsqlConnection)await database.ConnectAsync(cancellationToken), Tables[1].Table, Tables[1].Columns, cancellationToken))
        {
            await WriteAsync(sample, rows, conversations, items, cancellationToken);
        }

        Console.Error.WriteLine("Building the indexes …");
        foreach (var (_, definition) in indexes)
        {
            await database.RunAsync($"SET maintenance_work_mem = '512MB'; {definition}", cancellationToken);
        }

        await database.RunAsync("ALTER TABLE items ADD CONSTRAINT \"FK_items_conversations_conversation_id\" FOREIGN KEY (conversation_id) REFERENCES conversations ON DELETE CASCADE", cancellationToken);
    }

    private static async Task WriteAsync(SampleInbox sample, int rows, IBulkTable conversations, IBulkTable items, CancellationToken cancellationToken)
    {
        for (var number = 0; number < rows; number++)
        {
            var (conversation, said) = sample.Draw(number, rows);
            await conversations.AddAsync(conversation, cancellationToken);
            foreach (var item in said)
            {
                await items.AddAsync(item, cancellationToken);
            }
        }

        await conversations.CompleteAsync(cancellationToken);
        await items.CompleteAsync(cancellationToken);
    }
}
