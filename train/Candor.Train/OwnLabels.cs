using Candor.Language;
using Candor.Language.Labelling;

namespace Candor.Train;

/// <summary>
/// Examples written by hand. A line is a feeling and letters for what holds, a tab, and the text: <c>-cH</c> is a cross complaint about health. Everything that is not said does not hold; themes stay open.
/// </summary>
internal static class OwnLabels
{
    private static readonly (char Code, Intent Intent)[] Intents =
    [
        ('c', Intent.Complaint), ('p', Intent.Praise), ('t', Intent.Thanks), ('q', Intent.Question), ('i', Intent.InformationSeeking), ('h', Intent.RequestForHelp), ('m', Intent.MisinformationSuspect), ('r', Intent.CrisisReport),
    ];

    private static readonly (char Code, Trait Trait)[] Traits = [('H', Trait.Health), ('A', Trait.Abusive), ('S', Trait.Spam), ('K', Trait.Checkworthy)];

    public static IEnumerable<LabelText> Read(string file)
    {
        foreach (var line in File.ReadLines(Path.Combine("train/Candor.Train/Examples", file)).Where(line => line.Length > 0))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            yield return Of(line[..tab], line[(tab + 1)..]);
        }
    }

    private static LabelText Of(string codes, string written)
    {
        var text = new LabelText("own", written, 4);
        var feeling = codes[0] switch { '-' => 0, '0' => 1, '+' => 2, _ => throw new FormatException($"\"{codes}\" says no feeling.") };
        text.Feeling(feeling).Sense("own:negative", feeling == 0).Sense("own:positive", feeling == 2);
        foreach (var (code, intent) in Intents)
        {
            text.Say("intent:" + intent.ToWire(), codes.Contains(code, StringComparison.Ordinal));
        }

        foreach (var (code, trait) in Traits)
        {
            text.Say("trait:" + trait.ToWire(), codes.Contains(code, StringComparison.Ordinal));
        }

        return text;
    }
}
