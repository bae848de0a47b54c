using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Candor.Networks.Practice;

/// <summary>
/// Chance that starts anew for each question, from the seed and the question's name: an answer does not depend on what was asked before
/// it, so a world that was stopped goes on as it would have.
/// </summary>
internal sealed class PracticeChance(int seed)
{
    private const string IdLetters = "abcdefghjkmnpqrstuvwxyz23456789";

    public Random For(string what) => new(BinaryPrimitives.ReadInt32LittleEndian(Hash(what)));

    public string Id(string what) => string.Create(12, Hash(what), static (letters, hash) =>
    {
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = IdLetters[hash[i] % IdLetters.Length];
        }
    });

    private byte[] Hash(string what) => SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}/{what}"));
}
