using Candor.Database;
using Candor.Governance;
using Candor.Inbox;
using Candor.Language;
using Candor.Tests.Database;
using Candor.Work;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Candor.Tests.Inbox;

public sealed class MissingADeadline
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/Chicago"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Said.Emergency, "2026-11-28T23:00", "2026-11-28T23:05")]
    [InlineData("Terrible. I waited four hours and nobody cared.", "2026-11-27T15:00", "2026-11-30T10:00")]
    [InlineData(Said.Question, "2026-11-23T09:00", "2026-11-24T09:00")]
    [InlineData("Thank you to all the nurses, you are wonderful!", "2026-11-23T09:00", "2026-11-25T09:00")]
    public void Reply_is_due_as_soon_as_it_matters(string text, string said, string due)
        => Assert.Equal(At(due), ReplyTargets.DueAt(Reader.Default.Read(text), StaffedHours.Weekdays("America/Chicago"), At(said)));

    [Theory, BothDatabases]
    public async Task Silent_owner_loses_it_and_it_goes_up_once_per_step_across_restarts(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var specialist = await world.APersonWith(Role.SocialSpecialist);
        var conversation = await world.HearsOf(await world.AChannel(), Said.By("ana", Said.Question));
        Assert.Equal(At("2026-11-24T09:00"), conversation.DueAt);
        await world.DoAsync<InboxDesk>(desk => desk.ClaimAsync(conversation.Id, specialist, Token));

        await LookAtAsync(world, conversation, "2026-11-24T08:59");
        Assert.Equal((0, specialist.Id), await StandAsync(world, conversation));

        await LookAtAsync(world, conversation, "2026-11-24T09:00");
        await world.RestartAsync();
        await LookAtAsync(world, conversation, "2026-11-24T09:29");
        Assert.Equal((1, null), await StandAsync(world, conversation));

        await world.DoAsync<InboxDesk>(desk => desk.ClaimAsync(conversation.Id, specialist, Token));
        await LookAtAsync(world, conversation, "2026-11-24T09:30");
        await world.RestartAsync();
        Assert.Equal((2, null), await StandAsync(world, conversation));

        await LookAtAsync(world, conversation, "2026-11-24T10:00");
        await LookAtAsync(world, conversation, "2026-12-24T10:00");
        Assert.Equal((3, null), await StandAsync(world, conversation));
        Assert.Equal(["arrived", "claimed", "escalated", "returned", "claimed", "escalated", "returned", "escalated"], await world.HistoryAsync(conversation.Id));
        await using var db = world.Db();
        Assert.Empty(await db.DueWork.ToListAsync(Token));
    }

    [Theory, BothDatabases]
    public async Task Emergency_goes_up_by_the_wall_clock(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        world.Time.AdjustTime(At("2026-11-28T23:00").ToDateTimeOffset());
        var conversation = await world.HearsOf(await world.AChannel(), Said.By("ana", Said.Emergency));
        foreach (var (time, step) in new[] { ("23:04", 0), ("23:05", 1), ("23:09", 1), ("23:10", 2), ("23:15", 3), ("23:59", 3) })
        {
            await LookAtAsync(world, conversation, $"2026-11-28T{time}");
            Assert.Equal((time, step), (time, (await world.ReadAsync(conversation)).Escalation));
        }
    }

    [Theory, BothDatabases]
    public async Task Eight_who_look_at_once_make_one_step(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var conversation = await world.HearsOf(await world.AChannel(), Said.By("ana", Said.Emergency));
        world.Time.Advance(TimeSpan.FromMinutes(5));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => world.Get<Deadlines>().LookAsync(conversation.Id, Token), Token)));
        Assert.Equal(1, (await world.ReadAsync(conversation)).Escalation);
        Assert.Single(await world.HistoryAsync(conversation.Id), action => action == "escalated");
    }

    [Theory, BothDatabases]
    public async Task Closed_conversation_has_no_deadline_and_a_new_message_begins_one(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var specialist = await world.APersonWith(Role.SocialSpecialist);
        var channel = await world.AChannel();
        var conversation = await world.HearsOf(channel, Said.By("ana", Said.Question, "thread"));
        await world.DoAsync<InboxDesk>(desk => desk.CloseAsync(conversation.Id, ClosingKind.TakenOffline, "", specialist, Token));
        await LookAtAsync(world, conversation, "2026-11-25T09:00");
        Assert.Equal((0, null), await StandAsync(world, conversation));

        await world.Hears(channel, Said.By("ana", Said.Question, "thread", conversation.ThreadId));
        Assert.Equal(At("2026-11-26T09:00"), (await world.ReadAsync(conversation)).DueAt);
        await LookAtAsync(world, conversation, "2026-11-26T09:00");
        Assert.Equal((1, null), await StandAsync(world, conversation));
    }

    [Theory, BothDatabases]
    public async Task Due_work_outlives_the_program(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var conversation = await world.HearsOf(await world.AChannel(), Said.By("ana", Said.Question));
        await world.RestartAsync();
        await using var db = world.Db();
        var work = await db.DueWork.SingleAsync(Token);
        Assert.Equal((DueWorkKind.ReplyDeadline, conversation.Id, conversation.DueAt), (work.Kind, work.SubjectId, work.DueAt));
    }

    private static async Task LookAtAsync(CandorWorld world, Conversation conversation, string local)
    {
        world.Time.AdjustTime(At(local).ToDateTimeOffset());
        await world.Get<Deadlines>().LookAsync(conversation.Id, Token);
        await world.Get<Deadlines>().LookAsync(conversation.Id, Token);
    }

    private static async Task<(int Escalation, Guid? Owner)> StandAsync(CandorWorld world, Conversation conversation)
    {
        var now = await world.ReadAsync(conversation);
        return (now.Escalation, now.OwnerId);
    }

    private static Instant At(string local) => NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local).Value.InZoneStrictly(Zone).ToInstant();
}
