namespace Candor.Train.Emergencies;

/// <summary>How the margin of a class and that of "any" become a probability, fitted on margins of texts left out of training.</summary>
internal sealed class AlarmCalibration
{
    private const int Steps = 40;

    /// <summary>Keeps a step of Newton from leaping where the curve is flat.</summary>
    private const double FirstDamping = 0.01;

    public AlarmCalibration(List<AlarmExample> examples, float[][] margins, double prior)
    {
        var classes = AlarmTrainer.Columns - 1;
        (Own, Any, Shift) = (new float[classes], new float[classes], new float[classes]);
        for (var column = 0; column < classes; column++)
        {
            Fit(examples, margins, column, prior);
        }
    }

    public float[] Own { get; }

    public float[] Any { get; }

    public float[] Shift { get; }

    public double Score(float[] margins, int column)
        => 1 / (1 + Math.Exp(-((Own[column] * margins[column]) + (Any[column] * margins[AlarmTrainer.Columns - 1]) + Shift[column])));

    private void Fit(List<AlarmExample> examples, float[][] margins, int column, double prior)
    {
        var known = Enumerable.Range(0, examples.Count).Where(at => examples[at].Labels[column] is not null).ToArray();
        var (own, any, shift) = (1.0, 0.5, 0.0);
        var share = known.Sum(at => (double)examples[at].Weight);
        var hits = known.Where(at => examples[at].Labels[column] == true).Sum(at => (double)examples[at].Weight);
        var weights = known.Select(at => examples[at].Weight * (examples[at].Labels[column] == true ? prior / hits : (1 - prior) / (share - hits))).ToArray();
        var truths = known.Select(at => examples[at].Labels[column] == true ? 1.0 : 0).ToArray();
        var (xs, ys) = (known.Select(at => (double)margins[at][column]).ToArray(), known.Select(at => (double)margins[at][AlarmTrainer.Columns - 1]).ToArray());
        var damping = FirstDamping;
        var loss = Loss(xs, ys, truths, weights, own, any, shift);
        for (var step = 0; step < Steps; step++)
        {
            var (a, b, c) = (0.0, 0.0, 0.0);
            var (aa, ab, ac, bb, bc, cc) = (damping, 0.0, 0.0, damping, 0.0, damping);
            for (var at = 0; at < xs.Length; at++)
            {
                var (x, y) = (xs[at], ys[at]);
                var p = 1 / (1 + Math.Exp(-((own * x) + (any * y) + shift)));
                var error = (p - truths[at]) * weights[at];
                var bend = p * (1 - p) * weights[at];
                (a, b, c) = (a + (error * x), b + (error * y), c + error);
                (aa, ab, ac, bb, bc, cc) = (aa + (bend * x * x), ab + (bend * x * y), ac + (bend * x), bb + (bend * y * y), bc + (bend * y), cc + bend);
            }

            // A damped step of Newton's method, the three by three system by Cramer's rule; taken only where it helps.
            var det = (aa * ((bb * cc) - (bc * bc))) - (ab * ((ab * cc) - (bc * ac))) + (ac * ((ab * bc) - (bb * ac)));
            var (own1, any1, shift1) =
                (own - (((a * ((bb * cc) - (bc * bc))) - (ab * ((b * cc) - (bc * c))) + (ac * ((b * bc) - (bb * c)))) / det),
                Math.Max(0, any - (((aa * ((b * cc) - (bc * c))) - (a * ((ab * cc) - (bc * ac))) + (ac * ((ab * c) - (b * ac)))) / det)),
                shift - (((aa * ((bb * c) - (b * bc))) - (ab * ((ab * c) - (b * ac))) + (a * ((ab * bc) - (bb * ac)))) / det));
            var loss1 = Loss(xs, ys, truths, weights, own1, any1, shift1);
            if (loss1 < loss)
            {
                (own, any, shift, loss, damping) = (own1, any1, shift1, loss1, damping * 0.3);
            }
            else
            {
                damping *= 8;
            }
        }

        (Own[column], Any[column], Shift[column]) = ((float)own, (float)any, (float)shift);
    }

    private static double Loss(double[] xs, double[] ys, double[] truths, double[] weights, double own, double any, double shift)
    {
        var loss = 0.0;
        for (var at = 0; at < xs.Length; at++)
        {
            var z = (own * xs[at]) + (any * ys[at]) + shift;
            var against = truths[at] > 0 ? -z : z;
            loss += weights[at] * (against > 30 ? against : Math.Log(1 + Math.Exp(against)));
        }

        return loss;
    }
}
