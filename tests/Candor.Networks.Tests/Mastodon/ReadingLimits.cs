using System.Text.Json;
using Candor.Networks.Mastodon;

namespace Candor.Networks.Tests.Mastodon;

public sealed class ReadingLimits
{
    private static readonly Uri Server = new("https://s.example/");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Server_announces_its_limits_on_either_page(bool secondPage)
    {
        await using var server = await LocalMastodon.StartAsync(new LocalMastodonRules { MaxCharacters = 1234, SecondInstancePage = secondPage });
        var desk = Desk.Of(server, "desk");
        var limits = (await desk.Network.SignInAsync(desk.Account, TestContext.Current.CancellationToken)).Limits!;
        Assert.Equal((1234, 23, true), (limits.Text.Length, limits.Text.UrlLength, limits.Text.MentionsCountLocalPartOnly));
        Assert.Equal(["image/jpeg", "image/png", "image/gif", "image/webp"], limits.Images!.ContentTypes);
        Assert.Equal((4, 16_777_216, 1500), (limits.Images.Count, limits.Images.SizeBytes, limits.Images.AltTextLength));
        Assert.Equal(RepeatGuard.IdempotencyKey, limits.RepeatGuard);
    }

    [Theory]
    [InlineData("""{"version":"4.5.0"}""", RepeatGuard.IdempotencyKey)]
    [InlineData("""{"version":"4.3.2+glitch"}""", RepeatGuard.IdempotencyKey)]
    [InlineData("""{"version":"2.7.2 (compatible; Akkoma 3.13)"}""", RepeatGuard.IdempotencyKey)]
    [InlineData("""{"version":"4.0.0 (not true; really snac/2.75)"}""", RepeatGuard.ReadBackOnly)]
    [InlineData("""{"version":"3.5.3 (compatible; Pixelfed 0.12.3)"}""", RepeatGuard.ReadBackOnly)]
    [InlineData("""{"version":"0.19.1+git-1a2b3c4","source_url":"https://codeberg.org/superseriousbusiness/gotosocial"}""", RepeatGuard.ReadBackOnly)]
    [InlineData("""{}""", RepeatGuard.ReadBackOnly)]
    public void Keys_are_trusted_only_where_they_are_known_to_be_kept(string instance, RepeatGuard guard) => Assert.Equal(guard, Read(instance).Limits.RepeatGuard);

    [Fact]
    public void GoToSocial_counts_every_character_of_links_and_mentions()
    {
        var text = Read("""{"version":"0.19.1","source_url":"https://github.com/superseriousbusiness/gotosocial","configuration":{"statuses":{"max_characters":5000,"characters_reserved_per_url":25}}}""").Limits.Text;
        Assert.Equal(new TextLimit(5000, CountingUnit.CodePoint), text);
    }

    [Theory]
    [InlineData("""{"version":"4.5.0","configuration":null}""", 500)]
    [InlineData("""{"version":"4.5.0","configuration":{"statuses":{"max_characters":"640"}}}""", 640)]
    [InlineData("""{"version":"4.5.0","configuration":{"statuses":{"max_characters":-1}}}""", 500)]
    [InlineData("""{"version":"2.7.2 (compatible; Pleroma 2.6)","max_toot_chars":5000}""", 5000)]
    [InlineData("""{"version":17,"configuration":[],"urls":"no"}""", 500)]
    public void Numbers_that_are_missing_or_odd_do_no_harm(string instance, int length) => Assert.Equal(length, Read(instance).Limits.Text.Length);

    [Theory]
    [InlineData("https://mastodon.example/@hospital", "https://mastodon.example/")]
    [InlineData("mastodon.example", "https://mastodon.example/")]
    [InlineData("@hospital@mastodon.example", "https://mastodon.example/")]
    [InlineData(" http://localhost:7001 ", "http://localhost:7001/")]
    [InlineData("ftp://mastodon.example", null)]
    [InlineData("", null)]
    [InlineData("not an address", null)]
    public void Address_is_read_as_people_write_it(string written, string? address) => Assert.Equal(address, ServerAddress.Read(written)?.ToString());

    private static InstanceFacts Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return InstanceFacts.Read(document.RootElement.Clone(), Server);
    }
}
