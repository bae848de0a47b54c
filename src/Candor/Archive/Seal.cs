using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Candor.Archive;

/// <summary>
/// The last 64 bytes of a backup: the SHA-256, in hex, of every byte before them. To a program that knows ZIP alone they
/// are the comment of the archive.
/// </summary>
internal static class Seal
{
    public const int Length = 64;

    /// <summary>What the archive is given as its comment until the seal is known.</summary>
    public static string Blank { get; } = new('0', Length);

    /// <summary>Writes the seal over its place.</summary>
    public static async Task PutAsync(FileStream file, CancellationToken cancellationToken)
    {
        var seal = await OfAsync(file, cancellationToken);
        file.Position = file.Length - Length;
        await file.WriteAsync(Encoding.ASCII.GetBytes(seal), cancellationToken);
    }

    /// <summary>Whether not one byte was changed since <see cref="PutAsync"/>.</summary>
    public static async Task<bool> HoldsAsync(FileStream file, CancellationToken cancellationToken)
    {
        if (file.Length <= Length)
        {
            return false;
        }

        var kept = new byte[Length];
        file.Position = file.Length - Length;
        await file.ReadExactlyAsync(kept, cancellationToken);
        return Encoding.ASCII.GetString(kept) == await OfAsync(file, cancellationToken);
    }

    private static async Task<string> OfAsync(FileStream file, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var chunk = ArrayPool<byte>.Shared.Rent(256 * 1024);
        file.Position = 0;
        for (var left = file.Length - Length; left > 0;)
        {
            var read = await file.ReadAsync(chunk.AsMemory(0, (int)Math.Min(chunk.Length, left)), cancellationToken);
            if (read == 0)
            {
                break;
            }

            hash.AppendData(chunk, 0, read);
            left -= read;
        }

        ArrayPool<byte>.Shared.Return(chunk);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
