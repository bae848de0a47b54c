using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Candor.Channels;
using Candor.Database;
using Candor.Governance;
using Candor.Inbox;
using Candor.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace Candor.Tests.Governance;

public sealed class KeepingSecrets
{
    private const string Secret = "correct-horse-battery-staple";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Vault_opens_what_it_sealed_for_the_same_purpose_only_also_after_a_restart(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var box = world.Get<Vault>().Seal("note/1", Secret);
        await world.RestartAsync();
        var vault = world.Get<Vault>();
        Assert.Equal(Secret, vault.Open("note/1", box));
        Assert.ThrowsAny<CryptographicException>(() => vault.Open("note/2", box));
        for (var place = 0; place < box.Length; place++)
        {
            var changed = (byte[])box.Clone();
            changed[place] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => vault.Open("note/1", changed));
        }
    }

    [Theory, BothDatabases]
    public async Task Notes_secrets_and_keys_are_not_to_be_read_in_a_copy_of_the_database(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var specialist = await world.APersonWith(Role.SocialSpecialist);
        var channel = await world.AChannel();
        var conversation = await world.HearsOf(channel, Said.By("ana", "visible-marker: what are the visiting hours?"));
        await world.DoAsync<InboxDesk>(desk => desk.NoteAsync(conversation.Id, $"She is in room {Secret}", specialist, Token));
        await world.DoAsync<ChannelAccounts>(accounts => accounts.KeepAsync(channel.Id, new Dictionary<string, string> { ["token"] = Secret }, Token));

        // What is kept in clear is found, so the search would find the rest.
        Assert.True(await IsInTheBytesAsync(world, "visible-marker"));
        Assert.False(await IsInTheBytesAsync(world, Secret));
        Assert.False(await IsInTheBytesAsync(world, Convert.ToBase64String(Encoding.UTF8.GetBytes(Secret))[..32]));
        Assert.False(await IsInTheBytesAsync(world, "<masterKey"));

        var view = await world.AskAsync<InboxDesk, ConversationView?>(desk => desk.ViewAsync(conversation.Id, specialist, Token));
        Assert.Equal($"She is in room {Secret}", Assert.Single(view!.Notes).Text);
        Assert.Equal(Secret, (await world.Get<ChannelAccounts>().OpenAsync(channel, Token)).Secrets["token"]);
    }

    [Theory, BothDatabases]
    public async Task Empty_secret_never_takes_the_place_of_a_kept_one(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var channel = await world.AChannel();
        var accounts = world.Get<ChannelAccounts>();
        await accounts.KeepAsync(channel.Id, new Dictionary<string, string> { ["refresh"] = "first", ["access"] = "one" }, Token);
        await (await accounts.OpenAsync(channel, Token)).KeepAsync(new Dictionary<string, string> { ["refresh"] = "", ["access"] = "two", ["never-had"] = "" }, Token);
        Assert.Equal(
            [("access", "two"), ("refresh", "first")],
            (await accounts.OpenAsync(channel, Token)).Secrets.Select(secret => (secret.Key, secret.Value)).OrderBy(secret => secret.Key, StringComparer.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task Token_is_kept_as_a_hash(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var specialist = await world.APersonWith(Role.SocialSpecialist);
        var (_, secret) = await world.AskAsync<TokenDesk, (ApiToken, string)>(desk => desk.IssueAsync("reports", [Permission.ReadInbox], null, specialist, Token));
        Assert.False(await IsInTheBytesAsync(world, secret[4..]));
        await using var db = world.Db();
        Assert.Equal(ApiToken.HashOf(secret), (await db.ApiTokens.SingleAsync(Token)).Hash);
    }

    private static async Task<bool> IsInTheBytesAsync(CandorWorld world, string text)
    {
        if (world.Database.Kind == DatabaseKind.Sqlite)
        {
            var found = false;
            foreach (var file in Directory.EnumerateFiles(world.Database.Folder, "candor.db*"))
            {
                using var copy = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                using var bytes = new MemoryStream();
                await copy.CopyToAsync(bytes, Token);
                found |= bytes.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0 || bytes.ToArray().AsSpan().IndexOf(Encoding.Unicode.GetBytes(text)) >= 0;
            }

            return found;
        }

        await using var db = world.Db();
        var inHex = Convert.ToHexStringLower(Encoding.UTF8.GetBytes(text));
        foreach (var table in await db.Database.SqlQuery<string>($"SELECT tablename AS \"Value\" FROM pg_tables WHERE schemaname = 'public'").ToListAsync(Token))
        {
            foreach (var row in await db.Database.SqlQuery<string>(FormattableStringFactory.Create($"SELECT row_to_json(kept)::text AS \"Value\" FROM \"{table}\" AS kept")).ToListAsync(Token))
            {
                if (row.Contains(text, StringComparison.Ordinal) || row.Contains(inHex, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
