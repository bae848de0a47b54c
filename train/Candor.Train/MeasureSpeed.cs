using System.Diagnostics;
using System.Globalization;
using Candor.Language;

namespace Candor.Train;

/// <summary>Texts read per second on one core, and how long hostile texts take.</summary>
internal static class MeasureSpeed
{
    public static void Run(string data)
    {
        var texts = Rows.Of(data, "nhs_patient_experience/v6_dev.jsonl").Concat(Rows.Of(data, "tweeteval/sentiment.val.jsonl")).Select(row => row.Text("text")).ToList();
        // The first rounds warm the program up; the best is what it does when left alone.
        var best = TimeSpan.MaxValue;
        for (var round = 0; round < 6; round++)
        {
            var before = CpuTime();
            foreach (var text in texts)
            {
                Reader.Default.Read(text);
            }

            best = CpuTime() - before is var taken && taken < best ? taken : best;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{texts.Count} texts of {texts.Average(text => text.Length):0} signs: {texts.Count / best.TotalSeconds:0} a second of processor time"));
        foreach (var (name, text) in Hostile())
        {
            var started = CpuTime();
            Reader.Default.Read(text);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-24}{text.Length / 1e6,6:0.0} million signs: {(CpuTime() - started).TotalSeconds:0.00} s"));
        }
    }

    /// <summary>Processor time, since the machine may be busy with other work.</summary>
    private static TimeSpan CpuTime() => Process.GetCurrentProcess().TotalProcessorTime;

    private static IEnumerable<(string Name, string Text)> Hostile()
    {
        const int size = 20_000_000;
        yield return ("one letter", new string('a', size));
        yield return ("digits", new string('1', size));
        yield return ("a.a.a.a", string.Concat(Enumerable.Repeat("a.", size / 2)));
        yield return ("1-1-1-1", string.Concat(Enumerable.Repeat("1-", size / 2)));
        yield return ("chest pain", string.Concat(Enumerable.Repeat("chest pain ", size / 11)));
        yield return ("at signs", new string('@', size));
        yield return ("Capital names", string.Concat(Enumerable.Repeat("Maria Lopez ", size / 12)));
        yield return ("emoji", string.Concat(Enumerable.Repeat("😀", size / 2)));
        yield return ("broken surrogates", new string('\uD83D', size));
    }
}
