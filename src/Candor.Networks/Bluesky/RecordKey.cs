using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Candor.Networks.Bluesky;

/// <summary>
/// The key of the record that a send makes, derived from the send alone: the same send is the same record for ever. It is
/// a TID (atproto.com/specs/tid): 13 letters of sortable base 32 for one zero bit, 53 bits of microseconds since 1970 and
/// 10 bits of clock. The milliseconds are those of the beginning; the 1,024,000 values within one come from the send's id.
/// </summary>
internal static class RecordKey
{
    private const string Letters = "234567abcdefghijklmnopqrstuvwxyz";

    public static string Of(OutgoingPost post)
    {
        Span<byte> id = stackalloc byte[16];
        post.SendId.TryWriteBytes(id, bigEndian: true, out _);
        var chance = BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(id));

        var microseconds = (ulong)post.BegunAt.ToUnixTimeMilliseconds() * 1_000 + chance / 1_024 % 1_000;
        return Encode(((microseconds & 0x1F_FFFF_FFFF_FFFF) << 10) | chance % 1_024);
    }

    private static string Encode(ulong value) => string.Create(13, value, (letters, rest) =>
    {
        for (var place = letters.Length - 1; place >= 0; place--)
        {
            letters[place] = Letters[(int)(rest % 32)];
            rest /= 32;
        }
    });
}
