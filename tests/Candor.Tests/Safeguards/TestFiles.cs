using System.Runtime.CompilerServices;

namespace Candor.Tests.Safeguards;

internal static class TestFiles
{
    /// <summary>The folder of this file in the source tree.</summary>
    public static string Folder { get; } = Path.GetDirectoryName(Here())!;

    private static string Here([CallerFilePath] string path = "") => path;
}
