namespace Candor.Language.Spikes;

/// <summary>What the next number should be, from several guesses that are trusted by how well they have done.</summary>
internal sealed class Forecast
{
    private const int FewestOfAnHour = 3;
    private const double FastRate = 0.3;
    private const double SlowRate = 0.02;
    private const double HourRate = 0.02;
    private const double ErrorRate = 0.01;
    private const double ScaleRate = 0.005;

    /// <summary>The mean size of an error, to about one standard deviation of it.</summary>
    private const double ToDeviation = 1.25;

    private readonly (int Seen, double Mean)[] _hours = new (int, double)[24 + (24 * 7)];
    private readonly double?[] _guesses = new double?[4];
    private readonly double?[] _errors = new double?[4];
    private double _fast;
    private double _slow;
    private double _least;
    private double _most;
    private int _seen;

    /// <summary>How large errors usually are; 0 before the first.</summary>
    public double Scale { get; private set; }

    public double Range => _most - _least;

    /// <param name="at">The moment.</param>
    /// <param name="first">What to start from when nothing is known yet.</param>
    public double At(DateTimeOffset at, double first)
    {
        if (_seen == 0)
        {
            _fast = _slow = _least = _most = first;
        }

        var (day, week) = SlotsOf(at);
        (_guesses[0], _guesses[1]) = (_fast, _slow);
        (_guesses[2], _guesses[3]) = (GuessOf(day), GuessOf(week));
        var (sum, weights) = (0.0, 0.0);
        for (var guess = 0; guess < _guesses.Length; guess++)
        {
            if (_guesses[guess] is { } value && _errors[guess] is { } error)
            {
                var weight = 1 / ((error * error) + 1e-12);
                sum += weight * value;
                weights += weight;
            }
        }

        return weights > 0 ? sum / weights : _slow;
    }

    /// <param name="at">The moment.</param>
    /// <param name="value">What came.</param>
    /// <param name="expected">What <see cref="At"/> said.</param>
    /// <param name="limit">Errors beyond this teach no more than this: one peak must not spoil the forecast.</param>
    public void Learn(DateTimeOffset at, double value, double expected, double limit)
    {
        for (var guess = 0; guess < _guesses.Length; guess++)
        {
            if (_guesses[guess] is { } said)
            {
                var error = Math.Min(Math.Abs(value - said), limit);
                _errors[guess] = _errors[guess] is { } before ? before + (ErrorRate * (error - before)) : error;
            }
        }

        var size = Math.Min(Math.Abs(value - expected), limit) * ToDeviation;
        Scale = _seen == 0 ? size : Scale + (Math.Max(ScaleRate, 1.0 / (_seen + 2)) * (size - Scale));
        _fast += FastRate * (value - _fast);
        _slow += Math.Max(SlowRate, 1.0 / (_seen + 1)) * (expected + Math.Clamp(value - expected, -limit, limit) - _slow);
        var (day, week) = SlotsOf(at);
        Learn(ref _hours[day], value);
        Learn(ref _hours[week], value);
        (_least, _most) = (Math.Min(_least, value), Math.Max(_most, value));
        _seen++;
    }

    private double? GuessOf(int slot) => _hours[slot].Seen >= FewestOfAnHour ? _hours[slot].Mean : null;

    private static void Learn(ref (int Seen, double Mean) hour, double value)
    {
        hour.Seen++;
        hour.Mean += Math.Max(HourRate, 1.0 / hour.Seen) * (value - hour.Mean);
    }

    /// <summary>The slots of the hour of the day, and of the week.</summary>
    private static (int Day, int Week) SlotsOf(DateTimeOffset at) => (at.Hour, 24 + ((int)at.DayOfWeek * 24) + at.Hour);
}
