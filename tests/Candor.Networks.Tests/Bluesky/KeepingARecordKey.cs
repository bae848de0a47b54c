using Candor.Networks.Bluesky;
using CsCheck;

namespace Candor.Networks.Tests.Bluesky;

public sealed class KeepingARecordKey
{
    private static readonly Gen<OutgoingPost> Sends =
        from id in Gen.Guid
        from milliseconds in Gen.Long[0, 4_102_444_800_000]
        select Send(id, milliseconds);

    [Fact]
    public void Key_is_a_valid_TID() => Sends.Sample(post => Assert.Matches("^[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}$", RecordKey.Of(post)));

    [Fact]
    public void Key_depends_on_the_send_alone()
        => Sends.Sample(post => Assert.Equal(RecordKey.Of(post), RecordKey.Of(post with { Text = "Another text", Language = "de", BegunAt = post.BegunAt.AddTicks(9_999).ToOffset(TimeSpan.FromHours(2)) })));

    [Fact]
    public void Later_send_has_a_greater_key()
        => Gen.Select(Sends, Gen.Int[1, 1_000_000]).Sample((post, later)
            => Assert.True(string.CompareOrdinal(RecordKey.Of(post), RecordKey.Of(Send(Guid.CreateVersion7(post.BegunAt), post.BegunAt.ToUnixTimeMilliseconds() + later))) < 0));

    [Fact]
    public void Sends_of_one_millisecond_have_keys_of_their_own()
        => Assert.Equal(100, Enumerable.Range(1, 100).Select(number => RecordKey.Of(Send(new Guid(number, 0, 0, new byte[8]), 1_767_600_000_000))).Distinct().Count());

    private static OutgoingPost Send(Guid id, long milliseconds)
        => new() { SendId = id, BegunAt = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), Text = "" };
}
