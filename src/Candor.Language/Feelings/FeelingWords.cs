using System.Collections.Frozen;
using System.Globalization;
using Candor.Language.Cues;

namespace Candor.Language.Feelings;

/// <summary>How strong the feeling of single words is, in [-4, 4].</summary>
internal static class FeelingWords
{
    public static FrozenDictionary<string, double> English { get; } = Load("Feelings.words-english.tsv", "Feelings.emoji.tsv");

    public static FrozenDictionary<string, double> Spanish { get; } = Load("Feelings.words-spanish.tsv", "Feelings.emoji.tsv");

    /// <summary>All that can be told of languages without a list.</summary>
    public static FrozenDictionary<string, double> Emoji { get; } = Load("Feelings.emoji.tsv");

    private static FrozenDictionary<string, double> Load(params string[] resources)
        => resources
            .SelectMany(Resource.Lines)
            .Select(line => line.Split('\t'))
            .ToFrozenDictionary(parts => parts[0], parts => double.Parse(parts[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
}
