using System.Numerics;
using Candor.Language.Labelling;
using Candor.Language.Models;

namespace Candor.Train;

/// <summary>
/// Fits the second layer over senses and evidence: for each label a logistic model, beside a few hidden units that all labels share; the three feelings against each other.
/// AdaGrad, deterministic by seed.
/// </summary>
internal sealed class HeadTrainer
{
    private readonly int _width = LabelModel.Padded(Label.All.Length);
    private readonly HeadSettings _settings;
    private readonly int _count;
    private readonly bool[] _tellsSource;
    private readonly float[] _spam = new float[LabelModel.Padded(Label.All.Length)];

    public HeadTrainer(List<float[]> inputs, HeadSettings settings)
    {
        (_settings, _count) = (settings, inputs[0].Length);
        (Means, Factors) = (new float[_count], new float[_count]);
        for (var at = 0; at < _count; at++)
        {
            var mean = inputs.Average(input => (double)input[at]);
            var variance = inputs.Average(input => (input[at] - mean) * (input[at] - mean));
            (Means[at], Factors[at]) = ((float)mean, variance < 1e-9 ? 0 : (float)(1 / Math.Sqrt(variance + 1e-3)));
        }

        _tellsSource = [.. Enumerable.Range(0, _count).Select(at => at >= LabelText.Senses.Length && Evidence.TellsSource(at - LabelText.Senses.Length))];
        var random = new Random(settings.Seed);
        Weights = new float[_count * _width];
        Biases = new float[_width];
        Hidden = [.. Enumerable.Range(0, _count * LabelModel.Hidden).Select(_ => (float)((random.NextDouble() - 0.5) * 2 / Math.Sqrt(_count)))];
        HiddenBiases = new float[LabelModel.Hidden];
        Back = new float[LabelModel.Hidden * _width];
        foreach (var at in Enumerable.Range(0, _count).Where(at => _tellsSource[at]))
        {
            Array.Clear(Hidden, at * LabelModel.Hidden, LabelModel.Hidden);
        }
    }

    public float[] Means { get; }

    public float[] Factors { get; }

    /// <summary>Inputs to outputs.</summary>
    public float[] Weights { get; }

    public float[] Biases { get; }

    /// <summary>Inputs to hidden units.</summary>
    public float[] Hidden { get; }

    public float[] HiddenBiases { get; }

    /// <summary>Hidden units to outputs.</summary>
    public float[] Back { get; }

    public void Fit(List<LabelExample> examples, List<float[]> inputs)
    {
        var random = new Random(_settings.Seed);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var (squares, biasSquares, hiddenSquares, hiddenBiasSquares, backSquares) = (new float[Weights.Length], new float[_width], new float[Hidden.Length], new float[LabelModel.Hidden], new float[Back.Length]);
        var (errors, hiddenErrors, units) = (new float[_width], new float[LabelModel.Hidden], new float[LabelModel.Hidden]);
        float[][] fitted = [Weights, Biases, Hidden, HiddenBiases, Back];
        var sums = fitted.Select(numbers => new double[numbers.Length]).ToArray();
        for (var epoch = 0; epoch < _settings.Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var at in order)
            {
                var values = Normalised(inputs[at]);
                var margins = Margins(values, units);
                Errors(examples[at], margins, errors);
                Array.Clear(hiddenErrors);
                for (var unit = 0; unit < units.Length; unit++)
                {
                    if (units[unit] > 0)
                    {
                        for (var output = 0; output < Label.All.Length; output++)
                        {
                            hiddenErrors[unit] += errors[output] * Back[(unit * _width) + output];
                        }

                        Step(Back, backSquares, unit * _width, errors, units[unit]);
                    }
                }

                Step(Biases, biasSquares, 0, errors, 1);
                Step(HiddenBiases, hiddenBiasSquares, 0, hiddenErrors, 1);
                for (var input = 0; input < _count; input++)
                {
                    if (values[input] != 0)
                    {
                        Step(Weights, squares, input * _width, _tellsSource[input] ? OnlySpam(errors) : errors, values[input]);
                        if (!_tellsSource[input])
                        {
                            Step(Hidden, hiddenSquares, input * LabelModel.Hidden, hiddenErrors, values[input]);
                        }
                    }
                }
            }

            // The mean of the second half of the way is steadier than where it ends.
            for (var part = 0; part < fitted.Length && epoch >= _settings.Epochs / 2; part++)
            {
                for (var at = 0; at < fitted[part].Length; at++)
                {
                    sums[part][at] += fitted[part][at];
                }
            }
        }

        for (var part = 0; part < fitted.Length; part++)
        {
            for (var at = 0; at < fitted[part].Length; at++)
            {
                fitted[part][at] = (float)(sums[part][at] / (_settings.Epochs - (_settings.Epochs / 2)));
            }
        }
    }

    public float[] Score(float[] inputs) => Margins(Normalised(inputs), new float[LabelModel.Hidden]);

    /// <summary>
    /// Handles, addresses, tags and numbers tell where a text comes from, and each source knows few labels: only spam, which cannot do without, may look at them.
    /// </summary>
    private float[] OnlySpam(float[] errors)
    {
        _spam[Label.Of(Trait.Spam)] = errors[Label.Of(Trait.Spam)];
        return _spam;
    }

    private float[] Normalised(float[] inputs)
    {
        var values = new float[_count];
        for (var input = 0; input < _count; input++)
        {
            values[input] = (inputs[input] - Means[input]) * Factors[input];
        }

        return values;
    }

    private float[] Margins(float[] values, float[] units)
    {
        var margins = (float[])Biases.Clone();
        HiddenBiases.CopyTo(units, 0);
        for (var input = 0; input < values.Length; input++)
        {
            if (values[input] != 0)
            {
                Add(margins, Weights, input * _width, values[input]);
                Add(units, Hidden, input * LabelModel.Hidden, values[input]);
            }
        }

        for (var unit = 0; unit < units.Length; unit++)
        {
            units[unit] = MathF.Max(0, units[unit]);
            Add(margins, Back, unit * _width, units[unit]);
        }

        return margins;
    }

    private static void Add(float[] sums, float[] weights, int row, float value)
    {
        for (var at = 0; at < sums.Length; at += Vector<float>.Count)
        {
            (new Vector<float>(sums, at) + (new Vector<float>(weights, row + at) * value)).CopyTo(sums, at);
        }
    }

    private void Step(float[] weights, float[] squares, int row, float[] errors, float value)
    {
        for (var at = 0; at < errors.Length; at += Vector<float>.Count)
        {
            var weight = new Vector<float>(weights, row + at);
            var error = new Vector<float>(errors, at);
            var slope = (error * value) + Vector.ConditionalSelect(Vector.Equals(error, Vector<float>.Zero), Vector<float>.Zero, weight * _settings.Ridge);
            var square = new Vector<float>(squares, row + at) + (slope * slope);
            square.CopyTo(squares, row + at);
            (weight - (slope * _settings.Rate / Vector.SquareRoot(square + Vector<float>.One))).CopyTo(weights, row + at);
        }
    }

    private static void Errors(LabelExample example, float[] margins, float[] errors)
    {
        var truths = example.From.OutputTruths;
        Array.Clear(errors);
        var largest = Math.Max(margins[0], Math.Max(margins[1], margins[2]));
        var sum = MathF.Exp(margins[0] - largest) + MathF.Exp(margins[1] - largest) + MathF.Exp(margins[2] - largest);
        for (var output = 0; output < Label.All.Length; output++)
        {
            if (truths[output] >= 0)
            {
                var probability = output < 3 ? MathF.Exp(margins[output] - largest) / sum : 1 / (1 + MathF.Exp(-margins[output]));
                errors[output] = (probability - truths[output]) * (output < 3 ? example.FeelingWeight : example.From.Weight);
            }
        }
    }
}
