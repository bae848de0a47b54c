using System.Net;
using System.Text;
using Candor.Channels;
using Candor.Database;
using Candor.Governance;
using Candor.Inbox;
using Candor.Networks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Candor.Web.Tests.Governance;

/// <summary>A copy of the database gives nothing away, before and after the keys are exchanged while everything runs.</summary>
public sealed class RotatingKeys
{
    private const string PrivateNote = "note-that-must-not-leak";
    private const string NetworkSecret = "network-secret-that-must-not-leak";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task No_copy_of_the_database_holds_a_secret_and_everything_still_opens(DatabaseKind kind)
    {
        await using var app = await CandorApp.StartAsync(kind, Cancel);
        using var administrator = await app.ClientForAsync(Cancel, Role.Administrator);
        using var browser = await app.SignInAsAsync(Cancel, Role.PrManager);
        var token = await (await browser.PostJsonAsync("/api/v1/tokens", new { name = "Sync", scopes = new[] { "draft" } }, Cancel, "token-key")).BodyAsync(HttpStatusCode.Created, Cancel);
        var channel = await PlantSecretAsync(app);
        var note = $"/api/v1/conversations/{await HearAsync(app, channel)}";
        await (await browser.PostJsonAsync($"{note}/notes", new { text = PrivateNote }, Cancel, "note-key")).BodyAsync(HttpStatusCode.Created, Cancel);
        var secrets = new[] { NetworkSecret, PrivateNote, token.GetProperty("secret").GetString()!, CandorApp.Password };
        AssertHidden(await DumpAsync(app), secrets);
        var sealedBefore = await SealedAsync(app);

        var rotated = await (await administrator.PostAsync("/api/v1/keys/rotate", null, Cancel)).BodyAsync(HttpStatusCode.OK, Cancel);

        Assert.Equal(2, rotated.GetProperty("resealed").GetInt32());
        AssertHidden(await DumpAsync(app), secrets);
        Assert.NotEqual(sealedBefore, await SealedAsync(app));
        Assert.Equal(NetworkSecret, await OpenAsync(app, channel));
        Assert.Equal(PrivateNote, (await (await browser.GetAsync(note, Cancel)).BodyAsync(HttpStatusCode.OK, Cancel)).GetProperty("notes")[0].GetProperty("text").GetString());

        // What was sealed with the old key and not sealed again: a browser's cookie, a kept answer.
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/api/v1/me", Cancel)).StatusCode);
        var replayed = await (await browser.PostJsonAsync("/api/v1/tokens", new { name = "Sync", scopes = new[] { "draft" } }, Cancel, "token-key")).BodyAsync(HttpStatusCode.Created, Cancel);
        Assert.Equal(token.ToString(), replayed.ToString());
    }

    private static void AssertHidden(byte[] dump, IEnumerable<string> secrets)
    {
        Assert.True(dump.Length > 10_000, "The dump is too small to be the whole database.");
        Assert.All(secrets, secret => Assert.True(dump.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)) < 0, $"{secret[..6]}… stands in the database in clear."));
    }

    /// <summary>A channel with a network's secret, planted where connecting would put it.</summary>
    private static Task<Guid> PlantSecretAsync(CandorApp app) => app.InsideAsync(async inside =>
    {
        var time = TimeProvider.System;
        var db = inside.GetRequiredService<CandorDb>();
        var channel = Channel.Connect(time.NewId(), "practice", "Sealed", "{}", "account", "sealed", null, null, null, Actor.Operator, time.Now());
        channel.Pause("Only a test", Actor.Operator, time.Now());
        db.Channels.Add(channel);
        await db.SaveChangesAsync(Cancel);
        await inside.GetRequiredService<ChannelAccounts>().KeepAsync(channel.Id, new Dictionary<string, string> { ["password"] = NetworkSecret }, Cancel);
        return channel.Id;
    });

    /// <summary>A post arrives and becomes a conversation.</summary>
    private static Task<Guid> HearAsync(CandorApp app, Guid channelId) => app.InsideAsync(async inside =>
    {
        var db = inside.GetRequiredService<CandorDb>();
        var channel = await db.Channels.SingleAsync(channel => channel.Id == channelId, Cancel);
        var post = new IncomingItem { Id = "1", Kind = ItemKind.Mention, Author = new Author("a", "ann"), Text = "Is the clinic open today?", PostedAt = DateTimeOffset.UnixEpoch };
        await inside.GetRequiredService<Intake>().TakeInAsync(channel, [post], null, Cancel);
        return await db.Conversations.Where(one => one.ChannelId == channelId).Select(one => one.Id).SingleAsync(Cancel);
    });

    private static Task<string> OpenAsync(CandorApp app, Guid channelId) => app.InsideAsync(async inside =>
    {
        var channel = await inside.GetRequiredService<CandorDb>().Channels.SingleAsync(channel => channel.Id == channelId, Cancel);
        return (await inside.GetRequiredService<ChannelAccounts>().OpenAsync(channel, Cancel)).Secrets["password"];
    });

    private static Task<byte[]> SealedAsync(CandorApp app)
        => app.InsideAsync(inside => inside.GetRequiredService<CandorDb>().ChannelSecrets.Select(secret => secret.Sealed).SingleAsync(Cancel));

    /// <summary>Everything that a thief of the database would hold: the files of SQLite, every row of PostgreSQL as text.</summary>
    private static async Task<byte[]> DumpAsync(CandorApp app)
    {
        if (app.Database.Kind == DatabaseKind.Sqlite)
        {
            return [.. Directory.GetFiles(Path.GetDirectoryName(app.Database.File)!, "candor.db*").SelectMany(ReadShared)];
        }

        var dump = new StringBuilder();
        await using var connection = new NpgsqlConnection(app.Database.Connection);
        await connection.OpenAsync(Cancel);
        foreach (var table in await ColumnAsync(connection, "SELECT format('%I.%I', schemaname, tablename) FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')"))
        {
            // A bytea is shown in escape form, in which readable bytes stay readable.
            dump.AppendJoin('\n', await ColumnAsync(connection, $"SELECT t::text FROM {table} t"));
        }

        return Encoding.UTF8.GetBytes(dump.ToString());
    }

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static async Task<List<string>> ColumnAsync(NpgsqlConnection connection, string query)
    {
        await using var command = new NpgsqlCommand($"SET bytea_output = 'escape'; {query}", connection);
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        var column = new List<string>();
        while (await reader.ReadAsync(Cancel))
        {
            column.Add(reader.GetString(0));
        }

        return column;
    }
}
