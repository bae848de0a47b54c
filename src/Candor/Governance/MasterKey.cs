using System.Security.Cryptography;

namespace Candor.Governance;

/// <summary>The key that wraps the keys in the database. It lives outside the database: a file, or configuration.</summary>
public sealed class MasterKey
{
    private const int Bytes = 32;

    private MasterKey(byte[] key) => Key = key;

    internal byte[] Key { get; }

    /// <summary>Reads a key from base64 text.</summary>
    /// <exception cref="FormatException">It is not 32 bytes of base64.</exception>
    public static MasterKey Parse(string base64)
    {
        var key = new byte[Bytes + 1];
        return Convert.TryFromBase64String(base64.Trim(), key, out var written) && written == Bytes
            ? new MasterKey(key[..Bytes])
            : throw new FormatException("A master key is 32 random bytes in base64. Make one with: openssl rand -base64 32");
    }

    /// <summary>Reads the key in <paramref name="path"/>, or makes one there that only this user can read.</summary>
    public static MasterKey FromFile(string path)
    {
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using var writer = new StreamWriter(path, options);
            writer.WriteLine(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes)));
        }

        return Parse(File.ReadAllText(path));
    }
}
