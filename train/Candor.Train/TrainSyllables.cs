using System.Globalization;
using Candor.Language.Grading;

namespace Candor.Train;

/// <summary>Keeps of a pronouncing dictionary (CMUdict: a word and its sounds on each line) the words whose syllables their letters do not tell.</summary>
internal static class TrainSyllables
{
    public static void Run(string dictionary, string output)
    {
        var words = File.ReadLines(dictionary).Where(line => char.IsAsciiLetter(line[0])).Select(line => line.Split(' ')).Where(parts => parts[0].All(sign => sign is >= 'a' and <= 'z' or '\''))
            .Select(parts => (Word: parts[0], Count: parts.Skip(1).Count(sound => char.IsAsciiDigit(sound[^1])))).Where(word => word.Count > 0).ToList();
        var wrong = words.Where(word => Syllables.ByLetters(word.Word) != word.Count).ToList();
        File.WriteAllLines(output, wrong.GroupBy(word => word.Count).OrderBy(group => group.Key).Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Key} {string.Join(' ', group.Select(word => word.Word).Distinct().Order(StringComparer.Ordinal))}")));
        Console.WriteLine($"{output}: {wrong.Count} of {words.Count} words, {new FileInfo(output).Length / 1024} KiB");
    }
}
