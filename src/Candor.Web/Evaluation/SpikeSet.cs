using System.Globalization;
using System.Text.Json;
using Candor.Language.Measuring;
using Candor.Language.Spikes;
using Candor.Web.CommandLine;

namespace Candor.Web.Evaluation;

/// <summary>Numenta Anomaly Benchmark: labelled windows in streams, beside a plain rolling z-score.</summary>
internal sealed class SpikeSet() : EvaluationSet("nab", "spikes", "nab/labels/windows.json")
{
    private static readonly int[] Rolling = [288, 1000];

    public override IEnumerable<Figure> Measure(DataRows data)
    {
        using var labels = JsonDocument.Parse(File.ReadAllText(data.PathOf(Files[0])));
        List<(List<DateTimeOffset> Times, List<double> Values, List<(int, int)> Windows)> all = [];
        foreach (var file in data.FilesIn("nab/data", ".csv"))
        {
            var (times, values) = Read(data, file);
            all.Add((times, values, labels.RootElement.TryGetProperty(file["nab/data/".Length..], out var windows) ? [.. windows.EnumerateArray().Select(window => Window(window, times))] : []));
        }

        var count = all.Sum(one => one.Windows.Count);
        List<ScoredSeries> detected = [.. all.Select(one => new ScoredSeries(Detected(one.Times, one.Values), one.Windows))];
        yield return new Figure("window score", WindowScore.Best(detected), count);
        yield return new Figure("window score at the shipped threshold", 100 * (detected.Sum(one => WindowScore.Of(one, SpikeDetector.Threshold)) + count) / Math.Max(1, 2.0 * count), count);
        foreach (var length in Rolling)
        {
            yield return new Figure($"window score, rolling z of {length}", WindowScore.Best([.. all.Select(one => new ScoredSeries(RollingScore(one.Values, length), one.Windows))]), count);
        }
    }

    private static List<double> Detected(List<DateTimeOffset> times, List<double> values)
    {
        SpikeDetector detector = new();
        List<double> scores = [];
        var last = DateTimeOffset.MinValue;
        for (var at = 0; at < values.Count; at++)
        {
            // Where summer time ends, an hour comes again in some series.
            var isLater = times[at] > last;
            if (isLater)
            {
                detector.See(times[at], values[at]);
                last = times[at];
            }

            // The benchmark chooses the threshold, so what lies below ours counts too.
            scores.Add(isLater && detector.IsNews ? detector.Strength : 0);
        }

        return scores;
    }

    private static List<double> RollingScore(List<double> values, int length)
    {
        List<double> scores = [];
        var (sum, squares) = (0.0, 0.0);
        for (var at = 0; at < values.Count; at++)
        {
            var known = Math.Min(at, length);
            var mean = sum / Math.Max(1, known);
            scores.Add(known < 10 ? 0 : Math.Abs(values[at] - mean) / Math.Sqrt(Math.Max(1e-12, (squares / known) - (mean * mean))));
            sum += values[at] - (at >= length ? values[at - length] : 0);
            squares += (values[at] * values[at]) - (at >= length ? values[at - length] * values[at - length] : 0);
        }

        return scores;
    }

    private static (List<DateTimeOffset> Times, List<double> Values) Read(DataRows data, string file)
    {
        List<DateTimeOffset> times = [];
        List<double> values = [];
        foreach (var cells in data.Lines(file).Skip(1).Where(line => line.Length > 0).Select(line => line.Split(',')))
        {
            if (!double.TryParse(cells[^1], CultureInfo.InvariantCulture, out var value))
            {
                throw new BadInputException($"{file}, line {times.Count + 2}: {cells[^1]} is no number");
            }

            times.Add(Time(cells[0]));
            values.Add(value);
        }

        return (times, values);
    }

    private static (int From, int To) Window(JsonElement window, List<DateTimeOffset> times)
    {
        var (from, to) = (Time(window[0].GetString()!), Time(window[1].GetString()!));
        return (times.FindIndex(at => at >= from), times.FindLastIndex(at => at <= to));
    }

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
