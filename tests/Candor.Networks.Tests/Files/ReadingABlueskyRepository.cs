using System.Text.Json.Nodes;
using Candor.Fixtures;
using Candor.Networks.Files;

namespace Candor.Networks.Tests.Files;

/// <summary>An export of a real server is read, and not one of our own making.</summary>
[Trait("needs", "server")]
public sealed class ReadingABlueskyRepository(AtprotoFixture atproto) : IDisposable
{
    private readonly ImportFolder folder = new();

    [Fact]
    public async Task Export_of_a_server_gives_every_post_and_no_deleted_one()
    {
        var person = await (await atproto.AloneAsync(ImportFolder.Token)).CreatePersonAsync("archive", ImportFolder.Token);
        List<string> kept = [];
        for (var number = 0; number < 60; number++)
        {
            var (uri, _) = await person.PostAsync($"Post {number} 🌊 شكراً", ImportFolder.Token, change: record => record["langs"] = new JsonArray("en-US"));
            kept.Add(uri);
        }

        var root = await person.PostAsync("A question", ImportFolder.Token);
        var reply = await person.PostAsync("An answer", ImportFolder.Token, parent: root);
        await person.DeleteAsync(kept[7], ImportFolder.Token);
        var path = folder.Write(await ExportAsync(person), "repo.car");
        var items = ImportFolder.Items(await ImportFolder.ReadAsync(path));

        Assert.Equal(kept.Where(uri => uri != kept[7]).Append(root.Uri).Append(reply.Uri).Order(), items.Select(item => item.Id).Order());
        var post = items.Single(item => item.Id == kept[3]);
        Assert.Equal(("Post 3 🌊 شكراً", "en", person.Did, ItemKind.Post), (post.Text, post.Language, post.Author.Id, post.Kind));
        var answer = items.Single(item => item.Id == reply.Uri);
        Assert.Equal((ItemKind.Reply, root.Uri, root.Uri), (answer.Kind, answer.InReplyToId, answer.ThreadId));
        Assert.Equal(items.Select(item => item.Id), ImportFolder.Items(await ImportFolder.ReadAsync(folder.Zip(("repo.car", await File.ReadAllBytesAsync(path, ImportFolder.Token))))).Select(item => item.Id));
    }

    [Fact]
    public async Task Export_that_is_cut_or_changed_is_refused_with_a_reason_or_read()
    {
        var person = await (await atproto.AloneAsync(ImportFolder.Token)).CreatePersonAsync("broken", ImportFolder.Token);
        await person.PostAsync("Whole", ImportFolder.Token);
        var whole = await ExportAsync(person);
        var chance = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var bytes = round % 2 == 0 ? whole[..chance.Next(70, whole.Length - 1)] : [.. whole];
            bytes[chance.Next(60, bytes.Length)] ^= (byte)chance.Next(1, 256);
            try
            {
                await ImportFolder.ReadAsync(folder.Write(bytes, "broken.car"));
            }
            catch (FileUnreadableException wrong)
            {
                Assert.StartsWith("broken.car", wrong.Message);
            }
        }
    }

    public void Dispose() => folder.Dispose();

    private static async Task<byte[]> ExportAsync(AtprotoPerson person)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        return await http.GetByteArrayAsync(new Uri(person.Server.Pds, $"/xrpc/com.atproto.sync.getRepo?did={person.Did}"), ImportFolder.Token);
    }
}
