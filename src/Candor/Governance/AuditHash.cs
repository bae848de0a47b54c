using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Candor.Governance;

/// <summary>The hash of an audit entry: SHA-256 over its fields, each with its length before it, so that no two entries read alike.</summary>
internal static class AuditHash
{
    public static byte[] Of(AuditEntry entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, entry.PreviousHash);
        Add(hash, entry.Sequence);
        Add(hash, entry.At.ToUnixTimeTicks());
        Add(hash, entry.ActorId?.ToByteArray(bigEndian: true));
        Add(hash, entry.ActorName);
        Add(hash, entry.ActorKind.ToString());
        Add(hash, entry.Action);
        Add(hash, entry.SubjectType);
        Add(hash, entry.SubjectId.ToByteArray(bigEndian: true));
        Add(hash, entry.BeforeHash);
        Add(hash, entry.AfterHash);
        Add(hash, entry.Reason);
        Add(hash, entry.Details);
        return hash.GetHashAndReset();
    }

    private static void Add(IncrementalHash hash, string? text) => Add(hash, text is null ? null : Encoding.UTF8.GetBytes(text));

    private static void Add(IncrementalHash hash, byte[]? bytes)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes?.Length ?? -1);
        hash.AppendData(length);
        hash.AppendData(bytes ?? []);
    }

    private static void Add(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
