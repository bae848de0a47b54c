namespace Candor.Web.Tests.Architecture.Violators;

/// <summary>What <see cref="LanguagePurityTests"/> must find.</summary>
internal static class ReadsTheWorld
{
    public static string Read(string path) => File.ReadAllText(path) + TimeProvider.System.GetUtcNow();
}
