using Candor.Language.Matching;

namespace Candor.Train;

/// <summary>A text, the claims that words alone bring up, and which of them it repeats.</summary>
internal sealed record MatchingCase(string Source, bool[] Right, double[][] Evidence, double Weight)
{
    /// <summary>The right claim should stand first: softmax over the candidates.</summary>
    public void AddOrderSlopes(double[] weights, double[] slopes)
    {
        var margins = Array.ConvertAll(Evidence, evidence => Judge.Margin(evidence, weights));
        var most = margins.Max();
        var sum = margins.Sum(margin => Math.Exp(margin - most));
        Add(at => (Math.Exp(margins[at] - most) / sum) - (Right[at] ? 1 : 0), slopes);
    }

    /// <summary>Each candidate's probability should hold: logistic.</summary>
    public void AddSuretySlopes(double[] weights, double[] slopes)
        => Add(at => (1 / (1 + Math.Exp(-Judge.Margin(Evidence[at], weights)))) - (Right[at] ? 1 : 0), slopes);

    private void Add(Func<int, double> errorAt, double[] slopes)
    {
        for (var at = 0; at < Right.Length; at++)
        {
            var error = Weight * errorAt(at);
            for (var number = 0; number < slopes.Length; number++)
            {
                slopes[number] += error * Evidence[at][number];
            }
        }
    }
}
