namespace Candor.Language.Spikes;

/// <summary>
/// Finds what is unusual in a stream of numbers, one at a time, in constant memory: counts of posts in each quarter of an hour, or their mean feeling. Knows
/// the hour of the day and of the week, follows slow change, and is not upset by gaps.
/// </summary>
/// <remarks>
/// Each number is forecast by several guesses (lately, the long run, this hour of the day, this hour of the week), each trusted by how well it has done. The
/// error, against the usual error, is looked at alone and summed over a while, so that both a peak and a quiet shift are found; then it is compared with how
/// strong such errors have been in this stream before. Constants were chosen on the Numenta Anomaly Benchmark. Not thread-safe. Deterministic.
/// </remarks>
public sealed class SpikeDetector
{
    /// <summary>A strength that is worth a look.</summary>
    public const double Threshold = 3.5;

    private const int WarmUp = 50;

    /// <summary>The share by which a new error changes the sum over a while.</summary>
    private const double SumRate = 0.15;
    private const double LargestTerm = 6;

    /// <summary>Errors below this share of the range seen so far are no news.</summary>
    private const double LeastScale = 0.02;

    private const double StrengthRate = 0.002;
    private const double LargestStrengthStep = 5;

    /// <summary>What is already known weighs less with each number; a new spike must exceed it.</summary>
    private const double Forgetting = 0.99;
    private const double MustExceed = 1.2;

    /// <summary>So many usual steps without a number are a gap: what ran before it is over.</summary>
    private const double GapSteps = 12;

    private readonly Forecast _forecast = new();
    private readonly Excursion _excursion = new();
    private double _sum;
    private double _meanStrength;
    private double _varianceOfStrength = 0.1;
    private double _known;
    private double _step;
    private DateTimeOffset? _last;
    private int _seen;

    /// <summary>How unusual the last number was, whether or not it was news.</summary>
    public double Strength { get; private set; }

    /// <summary>Whether the last number was more unusual than what was already known, at whatever threshold.</summary>
    internal bool IsNews { get; private set; }

    /// <summary>Takes the next number.</summary>
    /// <param name="at">When; later than the one before.</param>
    /// <param name="value">The number; finite.</param>
    /// <returns>A spike when it begins or grows; null while nothing unusual, or nothing new, goes on.</returns>
    /// <exception cref="ArgumentException">The time is not later, or the number is not finite.</exception>
    public Spike? See(DateTimeOffset at, double value)
    {
        if (!double.IsFinite(value) || at <= _last)
        {
            throw new ArgumentException($"{value} at {at:O} cannot follow what came at {_last:O}.");
        }

        LookForGap(at);
        var expected = _forecast.At(at, value);
        var scale = Math.Max(_forecast.Scale, Math.Max(LeastScale * _forecast.Range, 1e-9));
        var error = _seen > 5 ? (value - expected) / scale : 0;
        Strength = Rank(error);
        _excursion.See(at, error);
        _forecast.Learn(at, value, expected, _seen > WarmUp ? 3 * scale : double.PositiveInfinity);
        _seen++;
        _known *= Forgetting;
        IsNews = Strength > _known;
        if (!IsNews)
        {
            return null;
        }

        _known = Strength * MustExceed;
        return Strength >= Threshold ? new Spike(_excursion.Since ?? at, at, expected, value, Strength, 1 / (1 + Math.Exp(1.5 * (Threshold - Strength)))) : null;
    }

    /// <summary>How unusual the error is: alone or summed over a while, against how strong errors have been.</summary>
    private double Rank(double error)
    {
        _sum = ((1 - SumRate) * _sum) + (SumRate * Math.Clamp(error, -LargestTerm, LargestTerm));
        var strength = Math.Log(1 + Math.Max(Math.Abs(error), Math.Abs(_sum) / Math.Sqrt(SumRate / (2 - SumRate))));
        if (_seen == 0)
        {
            _meanStrength = strength;
        }

        var deviation = Math.Sqrt(_varianceOfStrength);
        var rank = _seen > WarmUp ? (strength - _meanStrength) / Math.Max(0.15, deviation) : 0;
        var taken = _seen > WarmUp ? Math.Min(strength, _meanStrength + (LargestStrengthStep * deviation)) : strength;
        var rate = Math.Max(StrengthRate, 1.0 / (_seen + 2));
        var step = taken - _meanStrength;
        _meanStrength += rate * step;
        _varianceOfStrength = (1 - rate) * (_varianceOfStrength + (rate * step * step));
        return Math.Max(0, rank);
    }

    private void LookForGap(DateTimeOffset at)
    {
        if (_last is { } last)
        {
            var step = (at - last).TotalSeconds;
            if (_step > 0 && step > GapSteps * _step)
            {
                _sum = 0;
                _excursion.End();
            }
            else
            {
                _step = _step == 0 ? step : _step + (0.05 * (step - _step));
            }
        }

        _last = at;
    }
}
