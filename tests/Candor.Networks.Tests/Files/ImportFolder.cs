using System.IO.Compression;
using System.Text;
using Candor.Networks.Files;

namespace Candor.Networks.Tests.Files;

/// <summary>A folder of files to import.</summary>
internal sealed class ImportFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("candor-import-");

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public string Write(string text, string name = "file.csv", Encoding? encoding = null) => Write((encoding ?? new UTF8Encoding(false)).GetPreamble().Concat((encoding ?? new UTF8Encoding(false)).GetBytes(text)).ToArray(), name);

    public string Write(byte[] bytes, string name)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllBytes(path, bytes);
        File.SetLastWriteTimeUtc(path, new DateTime(2026, 11, 20, 10, 0, 0, DateTimeKind.Utc));
        return path;
    }

    public string Zip(params (string Name, byte[] Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return Write(bytes.ToArray(), "archive.zip");
    }

    public static async Task<List<FileRow>> ReadAsync(string path, FileReadOptions? options = null)
    {
        List<FileRow> rows = [];
        await foreach (var row in FileReader.ReadAsync(path, options ?? new FileReadOptions(), Token))
        {
            rows.Add(row);
        }

        return rows;
    }

    public async Task<List<FileRow>> ReadTextAsync(string text, string name = "file.csv", FileReadOptions? options = null, Encoding? encoding = null) => await ReadAsync(Write(text, name, encoding), options);

    public async Task<List<IncomingItem>> ItemsAsync(string text, FileReadOptions? options = null, Encoding? encoding = null) => Items(await ReadTextAsync(text, options: options, encoding: encoding));

    public async Task<FileUnreadableException> UnreadableAsync(string path) => await Assert.ThrowsAsync<FileUnreadableException>(() => ReadAsync(path));

    public static List<IncomingItem> Items(List<FileRow> rows) => [.. rows.OfType<FileRow.Good>().Select(row => row.Item)];

    public void Dispose() => folder.Delete(recursive: true);
}
