using System.Text.Json;

namespace Candor.Networks.Practice;

/// <summary>The world's file: lines are only ever added. A last line that a crash cut short is taken off; the world has not heard it.</summary>
internal sealed class PracticeLog : IDisposable
{
    private readonly FileStream? kept;

    private PracticeLog(FileStream? kept) => this.kept = kept;

    /// <summary>Opens the file, or memory when <paramref name="path"/> is null, and gives the lines that are there.</summary>
    /// <exception cref="IOException">The file cannot be opened, or another process has it open.</exception>
    /// <exception cref="InvalidDataException">A line inside the file is damaged.</exception>
    public static (PracticeLog Log, List<PracticeLine> Lines) Open(string? path)
    {
        if (path is null)
        {
            return (new PracticeLog(null), []);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        try
        {
            return (new PracticeLog(file), ReadAll(file));
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public void Append(PracticeLine line)
    {
        if (kept is null)
        {
            return;
        }

        var end = kept.Position;
        try
        {
            // One write and a flush to the system: a killed process loses nothing; a lost power supply may cost the last lines.
            kept.Write([.. JsonSerializer.SerializeToUtf8Bytes(line, PracticeJson.Default.PracticeLine), (byte)'\n']);
            kept.Flush();
        }
        catch (IOException)
        {
            // A full disk: half a line must not come before the next whole one.
            kept.SetLength(end);
            throw;
        }
    }

    public void Dispose() => kept?.Dispose();

    private static List<PracticeLine> ReadAll(FileStream file)
    {
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        var whole = bytes.AsSpan().LastIndexOf((byte)'\n') + 1;
        List<PracticeLine> lines = [];
        foreach (var range in bytes.AsSpan(0, whole).Split((byte)'\n'))
        {
            if (bytes.AsSpan(0, whole)[range] is { IsEmpty: false } line)
            {
                lines.Add(Parse(line, file.Name, lines.Count + 1));
            }
        }

        file.SetLength(whole);
        file.Seek(0, SeekOrigin.End);
        return lines;
    }

    private static PracticeLine Parse(ReadOnlySpan<byte> line, string path, int number)
    {
        try
        {
            var read = JsonSerializer.Deserialize(line, PracticeJson.Default.PracticeLine);
            return read is { Opened: null, Said: null, Liked: null, Reposted: null, Deleted: null } or null ? throw new JsonException("Nothing in it.") : read;
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException($"{path}, line {number}: the practice network's file is damaged. Move it away to start a new world.", wrong);
        }
    }
}
