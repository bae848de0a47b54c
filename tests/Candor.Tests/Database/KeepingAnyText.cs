using System.Text;
using Candor.Database;
using Candor.Governance;
using Candor.Inbox;
using Candor.Networks;
using CsCheck;
using Microsoft.EntityFrameworkCore;

namespace Candor.Tests.Database;

/// <summary>Whatever somebody pastes is kept as text, on both databases the same.</summary>
public sealed class KeepingAnyText
{
    private const string Nasty = "no\0answer \ud83d needed \udc00 🍽️";
    private const string Kept = "noanswer \ufffd needed \ufffd 🍽️";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Text_without_such_signs_stays_the_same_object()
        => Gen.String.Sample(text =>
        {
            var kept = KeepableText.Of(text);
            Assert.Equal(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace("\0", "", StringComparison.Ordinal), kept);
            Assert.Equal(kept == text, ReferenceEquals(kept, text));
        });

    [Theory, BothDatabases]
    public async Task Reason_with_such_signs_closes_and_stays_in_the_chain(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var specialist = await world.APersonWith(Role.SocialSpecialist);
        var conversation = await world.HearsOf(await world.AChannel(), Said.By("ana", Said.Question));
        await world.DoAsync<InboxDesk>(desk => desk.NoteAsync(conversation.Id, Nasty, specialist, Token));
        await world.DoAsync<InboxDesk>(desk => desk.CloseAsync(conversation.Id, ClosingKind.NoAnswerNeeded, Nasty, specialist, Token));
        await world.DoAsync<InboxDesk>(desk => desk.ReopenAsync(conversation.Id, Nasty, specialist, Token));
        await world.DoAsync<InboxDesk>(desk => desk.ContestAsync(conversation.Id, Nasty, specialist with { Name = Nasty }, Token));
        await world.DoAsync<InboxDesk>(desk => desk.CloseAsync(conversation.Id, ClosingKind.NoAnswerNeeded, Nasty, specialist, Token));

        Assert.Equal(Kept, (await world.ReadAsync(conversation)).ClosingReason);
        var history = await world.AskAsync<AuditChain, IReadOnlyList<AuditEntry>>(chain => chain.HistoryAsync(conversation.Id, Token));
        Assert.Equal(Kept, history[^1].Reason);
        for (var i = 1; i < history.Count; i++)
        {
            Assert.Equal(history[i - 1].AfterHash, history[i].BeforeHash);
        }

        Assert.True((await world.AskAsync<AuditChain, AuditVerdict>(chain => chain.VerifyAsync(Token))).IsWhole);
    }

    [Theory, BothDatabases]
    public async Task Questions_with_such_signs_are_answered(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var specialist = await world.APersonWith(Role.SocialSpecialist);
        await world.HearsOf(await world.AChannel(), Said.By("ana", Said.Question));
        var page = await world.AskAsync<InboxList, Candor.Inbox.InboxPage>(list => list.PageAsync(new InboxQuery { Search = "visiting\0 \ud83d" }, specialist, Token));
        Assert.Single(page.Rows);
        await using var db = world.Db();
        var (asked, among) = (Nasty, (string[])[Nasty, "x\0y"]);
        Assert.False(await db.Users.AnyAsync(person => person.NormalizedEmail == asked || among.Contains(person.Name), Token));
        db.OwnVoices.Add(new OwnVoice { ChannelId = (await db.Channels.SingleAsync(Token)).Id, NetworkId = "a\0b" });
        await db.SaveChangesAsync(Token);
        Assert.True(await db.OwnVoices.AsNoTracking().AnyAsync(voice => voice.NetworkId == "ab", Token));
    }
}
