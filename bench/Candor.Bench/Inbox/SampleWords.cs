namespace Candor.Bench.Inbox;

/// <summary>
/// Made-up texts whose words are as unevenly common as in real ones (Zipf): the same words every time, so that a search
/// can be said to be for a common or a rare one.
/// </summary>
internal sealed class SampleWords(Random random)
{
    private const int Rare = 20_000;

    private static readonly string[] Common =
        """
        the and to of was for in my is they it with at that on we have were not you but this had when so be are as from very
        hospital nurse doctor staff care waiting appointment parking phone call surgery clinic emergency room bill insurance
        family mother father child baby pain medicine pharmacy visit hours test results helpful kind rude clean dirty food
        cold night morning hour week today thank great terrible long friendly slow never always told asked answer question
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static readonly string[] Syllables = ["ba", "ke", "lo", "mi", "nu", "ra", "se", "ti", "vo", "za", "dor", "fen", "gal", "hix", "jun"];

    private static readonly double[] Reach = Cumulated();

    /// <summary>Words that most, few and hardly any texts have.</summary>
    public static (string Common, string Middle, string Seldom) Examples { get; } = ("hospital", Word(200), Word(15_000));

    /// <summary>A text of three to fifty words.</summary>
    public string Text()
    {
        var words = new string[3 + (int)(47 * Math.Pow(random.NextDouble(), 2))];
        for (var i = 0; i < words.Length; i++)
        {
            var at = Array.BinarySearch(Reach, random.NextDouble() * Reach[^1]);
            words[i] = Word(at < 0 ? Math.Min(~at, Reach.Length - 1) : at);
        }

        return string.Join(' ', words) + ".";
    }

    /// <summary>The word of that rank, 0 for the most common.</summary>
    private static string Word(int rank)
    {
        if (rank < Common.Length)
        {
            return Common[rank];
        }

        var text = "";
        for (var left = rank; left > 0; left /= Syllables.Length)
        {
            text += Syllables[left % Syllables.Length];
        }

        return text;
    }

    private static double[] Cumulated()
    {
        var reach = new double[Rare];
        var sum = 0.0;
        for (var i = 0; i < Rare; i++)
        {
            reach[i] = sum += 1.0 / (i + 3);
        }

        return reach;
    }
}
