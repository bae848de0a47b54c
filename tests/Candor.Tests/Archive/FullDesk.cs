using Candor.Channels;
using Candor.Database;
using Candor.Governance;
using Candor.Inbox;
using Candor.Networks;
using Candor.Publishing;
using Candor.Tests.Database;
using Candor.Tests.Publishing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SkiaSharp;

namespace Candor.Tests.Archive;

/// <summary>A desk at which everything happened once: no table is empty.</summary>
internal static class FullDesk
{
    public const string Secret = "correct-horse-battery-staple";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<(CandorWorld World, Conversation Noted, Channel Channel)> OnAsync(DatabaseKind kind)
    {
        var world = await CandorWorld.OnAsync(kind);
        var specialist = await world.APersonWith(Role.SocialSpecialist);
        var channel = await world.AChannel(facility: await world.AFacility());
        await world.Hears(channel, [Said.By("ana", "Wo ist die Küche? 🍽️ شكرا \"quoted\" \\ back\nnext"), Said.By("bo", Said.Emergency)]);
        var noted = await world.HearsOf(channel, Said.By("cy", Said.Question) with { Rating = 4 });
        await world.DoAsync<InboxDesk>(desk => desk.NoteAsync(noted.Id, Secret, specialist, Token));
        await world.DoAsync<ChannelAccounts>(accounts => accounts.KeepAsync(channel.Id, new Dictionary<string, string> { ["token"] = Secret }, Token));
        await world.AskAsync<TokenDesk, (ApiToken, string)>(desk => desk.IssueAsync("reports", [Permission.ReadInbox], world.Time.Now() + Duration.FromDays(9), specialist, Token));
        await world.AnApprovedPost(channel);
        await world.Sends(channel);
        await PictureAsync(world, channel);
        await RestAsync(world, channel, specialist);
        return (world, noted, channel);
    }

    /// <summary>A picture of one colour.</summary>
    public static Stream APicture(SKColor colour)
    {
        using var bitmap = new SKBitmap(8, 8);
        bitmap.Erase(colour);
        using var image = SKImage.FromBitmap(bitmap);
        return new MemoryStream(image.Encode(SKEncodedImageFormat.Png, 90).ToArray());
    }

    /// <summary>A scheduled post with a picture.</summary>
    private static async Task PictureAsync(CandorWorld world, Channel channel)
    {
        var kept = await world.Get<MediaStore>().KeepAsync(APicture(SKColors.Teal), Token);
        var (author, _) = await world.TwoPeople();
        await world.Writes(author, new PostEdit
        {
            LocalAt = new LocalDateTime(2027, 3, 1, 9, 30),
            Versions = [new VersionEdit { ChannelId = channel.Id, Text = Drafts.Fine }],
            Media = [new MediaEdit(kept.Digest, "A teal square")],
        });
    }

    /// <summary>What the verbs leave only in passing, or what a browser brings.</summary>
    private static async Task RestAsync(CandorWorld world, Channel channel, Actor person)
    {
        await using var db = world.Db();
        var (id, now) = (person.Id!.Value, world.Time.Now());
        var user = await db.Users.SingleAsync(one => one.Id == id, Token);
        user.LockoutEnd = new DateTimeOffset(2027, 1, 1, 8, 0, 0, TimeSpan.Zero);
        db.AddRange(
            new IdentityUserClaim<Guid> { UserId = id, ClaimType = "floor", ClaimValue = "3" },
            new IdentityUserLogin<Guid> { UserId = id, LoginProvider = "hospital", ProviderKey = "pat" },
            new IdentityUserToken<Guid> { UserId = id, LoginProvider = "hospital", Name = "one", Value = "two" },
            new IdentityUserPasskey<Guid> { UserId = id, CredentialId = [1, 2, 255], Data = new IdentityPasskeyData { Name = "Key “blue”", PublicKey = [0, 1], AttestationObject = [2], ClientDataJson = [3], Transports = ["usb"], CreatedAt = DateTimeOffset.UnixEpoch } },
            new IdempotentAnswer { ActorId = id, Key = "k", RequestHash = new byte[32], At = now },
            new ChannelHearing { ChannelId = channel.Id, Cursor = "next" },
            AssignmentRule.Write(world.Time.NewId(), "Questions", 1, id, null, null, null, null, Actor.Operator, now),
            SavedReply.Write(world.Time.NewId(), "Hours", "We are open.", "en", null, person, now),
            PublishingPause.Begin(now));
        await db.SaveChangesAsync(Token);
    }
}
