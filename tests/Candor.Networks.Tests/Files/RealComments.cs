using System.Diagnostics;
using Candor.Networks.Files;

namespace Candor.Networks.Tests.Files;

/// <summary>The readers over real patient comments, which are not part of this repository (CANDOR_DATA, or ../shared/data beside it).</summary>
public sealed class RealComments
{
    [Theory]
    [InlineData("v6_train.jsonl", 4_440)]
    [InlineData("v6_dev.jsonl", 1_480)]
    [InlineData("phase1_train.jsonl", 6_200)]
    [InlineData("phase1_dev.jsonl", 2_069)]
    public async Task Every_comment_of_a_survey_is_read_once(string file, int count)
    {
        var path = Path.Combine(Folder(), "nhs_patient_experience", file);
        Assert.SkipUnless(File.Exists(path), $"The data set is not here: {path}");
        var rows = await ImportFolder.ReadAsync(path);

        Assert.Empty(rows.OfType<FileRow.Bad>());
        Assert.Equal(count, ImportFolder.Items(rows).DistinctBy(item => item.Id).Count());
        Assert.All(ImportFolder.Items(rows), item => Assert.NotEmpty(item.Text));
    }

    [Fact]
    public async Task Every_data_set_is_read_or_refused_with_a_reason()
    {
        Assert.SkipUnless(Directory.Exists(Folder()), $"The data sets are not here: {Folder()}");
        var watch = Stopwatch.StartNew();
        var (rows, files) = (0L, 0);
        foreach (var path in Directory.EnumerateFiles(Folder(), "*.*", SearchOption.AllDirectories).Where(path => Path.GetExtension(path) is ".jsonl" or ".csv" or ".json"))
        {
            files++;
            try
            {
                await foreach (var row in FileReader.ReadAsync(path, new FileReadOptions(), ImportFolder.Token))
                {
                    rows++;
                }
            }
            catch (FileUnreadableException wrong)
            {
                Assert.StartsWith(Path.GetFileName(path), wrong.Message);
            }
        }

        TestContext.Current.SendDiagnosticMessage($"{rows} rows of {files} files in {watch.ElapsedMilliseconds} ms");
        Assert.True(rows > 10_000);
    }

    private static string Folder()
    {
        if (Environment.GetEnvironmentVariable("CANDOR_DATA") is { Length: > 0 } set)
        {
            return set;
        }

        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Candor.slnx")))
        {
            root = root.Parent;
        }

        return Path.Combine(root?.Parent?.FullName ?? "/", "shared", "data");
    }
}
