using System.Numerics;
using Candor.Language.Identifiers.Tagging;

namespace Candor.Train.Identifiers;

/// <summary>
/// Fits a conditional random field by stochastic gradient steps with AdaGrad (Duchi, Hazan and Singer, 2011). One thread, one seed: the
/// same weights each time.
/// </summary>
internal sealed class CrfTrainer(int features, int epochs, float rate, float ridge, int seed)
{
    // Labels that are this sure already teach nothing.
    private const float Sure = 0.004f;
    private const float Start = 0.1f;

    private readonly float[] _weights = new float[features * Tags.Lanes];
    private readonly float[] _squares = new float[features * Tags.Lanes];
    private readonly float[] _steps = new float[Tags.Lanes * Tags.Lanes];
    private readonly float[] _stepSquares = new float[Tags.Lanes * Tags.Lanes];
    private readonly float[] _expSteps = new float[Tags.Lanes * Tags.Lanes];

    private float _rate;

    public float[] Weights => _weights;

    public float[] Steps => _steps;

    public void Fit(List<Prepared> texts)
    {
        var random = new Random(seed);
        var order = Enumerable.Range(0, texts.Count).ToArray();
        var buffers = new CrfBuffers(texts.Max(text => text.Labels.Length));
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            _rate = rate * (1 - (0.9f * epoch / epochs));
            var loss = 0.0;
            foreach (var at in order)
            {
                loss += Step(texts[at], buffers);
            }

            Console.Error.WriteLine($"epoch {epoch + 1}: {loss / texts.Count:0.0000}");
        }
    }

    private double Step(Prepared text, CrfBuffers at)
    {
        var count = text.Labels.Length;
        for (var step = 0; step < _steps.Length; step++)
        {
            var (before, label) = (step / Tags.Lanes, step % Tags.Lanes);
            _expSteps[step] = before < Tags.Count && label < Tags.Count && Tags.CanFollow(before, label) ? MathF.Exp(_steps[step]) : 0;
        }

        for (var token = 0; token < count; token++)
        {
            Score(text, token, at.Own(token));
        }

        Forward(at, count);
        Backward(at, count);
        var loss = 0.0;
        for (var token = 0; token < count; token++)
        {
            loss += Learn(text, token, at);
        }

        return loss;
    }

    private void Score(Prepared text, int token, Span<float> own)
    {
        var (a, b, c, d) = (Nothing, Nothing, Nothing, Nothing);
        for (var at = token == 0 ? 0 : text.Ends[token - 1]; at < text.Ends[token]; at++)
        {
            var row = text.Features[at] * Tags.Lanes;
            a += new Vector<float>(_weights, row);
            b += new Vector<float>(_weights, row + 8);
            c += new Vector<float>(_weights, row + 16);
            d += new Vector<float>(_weights, row + 24);
        }

        a.CopyTo(own);
        b.CopyTo(own[8..]);
        c.CopyTo(own[16..]);
        d.CopyTo(own[24..]);
        var top = own[0];
        for (var label = 1; label < Tags.Count; label++)
        {
            top = MathF.Max(top, own[label]);
        }

        for (var label = 0; label < Tags.Lanes; label++)
        {
            own[label] = label < Tags.Count ? MathF.Exp(own[label] - top) : 0;
        }
    }

    private static Vector<float> Nothing => Vector.IsHardwareAccelerated && Vector<float>.Count == 8 ? Vector<float>.Zero : throw new PlatformNotSupportedException("Training counts on registers of 256 bits, so that sums come out the same.");

    private void Forward(CrfBuffers at, int count)
    {
        for (var token = 0; token < count; token++)
        {
            var own = at.Own(token);
            var alpha = at.Alpha(token);
            alpha.Clear();
            if (token == 0)
            {
                for (var label = 0; label < Tags.Count; label++)
                {
                    alpha[label] = own[label] * _expSteps[label];
                }
            }
            else
            {
                var before = at.Alpha(token - 1);
                for (var from = 0; from < Tags.Count; from++)
                {
                    AddScaled(alpha, _expSteps.AsSpan(from * Tags.Lanes, Tags.Lanes), before[from]);
                }

                for (var label = 0; label < Tags.Count; label++)
                {
                    alpha[label] *= own[label];
                }
            }

            var sum = 0f;
            foreach (var value in alpha)
            {
                sum += value;
            }

            for (var label = 0; label < Tags.Count; label++)
            {
                alpha[label] /= sum;
            }
        }
    }

    private void Backward(CrfBuffers at, int count)
    {
        at.Beta(count - 1).Fill(1);
        Span<float> next = stackalloc float[Tags.Lanes];
        for (var token = count - 2; token >= 0; token--)
        {
            var own = at.Own(token + 1);
            var later = at.Beta(token + 1);
            var beta = at.Beta(token);
            for (var label = 0; label < Tags.Lanes; label++)
            {
                next[label] = own[label] * later[label];
            }

            var sum = 0f;
            for (var label = 0; label < Tags.Count; label++)
            {
                beta[label] = Dot(_expSteps.AsSpan(label * Tags.Lanes, Tags.Lanes), next);
                sum += beta[label];
            }

            for (var label = 0; label < Tags.Count; label++)
            {
                beta[label] /= sum;
            }
        }
    }

    /// <summary>How far the truth is from sure, after learning from it.</summary>
    private double Learn(Prepared text, int token, CrfBuffers at)
    {
        Span<float> slope = stackalloc float[Tags.Lanes];
        var alpha = at.Alpha(token);
        var beta = at.Beta(token);
        var sum = 0f;
        for (var label = 0; label < Tags.Count; label++)
        {
            slope[label] = alpha[label] * beta[label];
            sum += slope[label];
        }

        for (var label = 0; label < Tags.Count; label++)
        {
            slope[label] = slope[label] / sum * text.Weight;
        }

        slope[Tags.Lanes - 1] = 0;
        slope[text.Labels[token]] -= text.Weight;
        if (-slope[text.Labels[token]] < Sure)
        {
            return 0;
        }

        LearnSteps(text, token, at);
        for (var feature = token == 0 ? 0 : text.Ends[token - 1]; feature < text.Ends[token]; feature++)
        {
            Move(_weights, _squares, text.Features[feature] * Tags.Lanes, slope);
        }

        return -slope[text.Labels[token]];
    }

    private void LearnSteps(Prepared text, int token, CrfBuffers at)
    {
        if (token == 0)
        {
            return;
        }

        Span<float> pairs = stackalloc float[Tags.Lanes * Tags.Lanes];
        var before = at.Alpha(token - 1);
        var own = at.Own(token);
        var beta = at.Beta(token);
        var sum = 0f;
        for (var from = 0; from < Tags.Count; from++)
        {
            for (var to = 0; to < Tags.Count; to++)
            {
                var pair = before[from] * _expSteps[(from * Tags.Lanes) + to] * own[to] * beta[to];
                pairs[(from * Tags.Lanes) + to] = pair;
                sum += pair;
            }
        }

        for (var pair = 0; pair < pairs.Length; pair++)
        {
            pairs[pair] = pairs[pair] / sum * text.Weight;
        }

        pairs[(text.Labels[token - 1] * Tags.Lanes) + text.Labels[token]] -= text.Weight;
        for (var from = 0; from < Tags.Count; from++)
        {
            Move(_steps, _stepSquares, from * Tags.Lanes, pairs.Slice(from * Tags.Lanes, Tags.Lanes));
        }
    }

    private void Move(float[] weights, float[] squares, int row, ReadOnlySpan<float> slope)
    {
        for (var lane = 0; lane < Tags.Lanes; lane += 8)
        {
            var weight = new Vector<float>(weights, row + lane);
            var change = new Vector<float>(slope[lane..]) + (weight * ridge);
            var square = new Vector<float>(squares, row + lane) + (change * change);
            square.CopyTo(squares, row + lane);
            (weight - (change * _rate / Vector.SquareRoot(square + new Vector<float>(Start)))).CopyTo(weights, row + lane);
        }
    }

    private static void AddScaled(Span<float> to, ReadOnlySpan<float> from, float scale)
    {
        for (var lane = 0; lane < Tags.Lanes; lane += 8)
        {
            (new Vector<float>(to[lane..]) + (new Vector<float>(from[lane..]) * scale)).CopyTo(to[lane..]);
        }
    }

    private static float Dot(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        var sum = Vector<float>.Zero;
        for (var lane = 0; lane < Tags.Lanes; lane += 8)
        {
            sum += new Vector<float>(one[lane..]) * new Vector<float>(other[lane..]);
        }

        return Vector.Sum(sum);
    }
}
