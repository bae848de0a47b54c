using Candor.Language.Identifiers.Tagging;

namespace Candor.Train.Identifiers;

/// <summary>Keeps the weights that matter, in one byte each.</summary>
internal static class Packer
{
    // Larger weights are cut: with 4 for 127 a step is about 0.03.
    private const float Largest = 4f;
    private const float Scale = 127 / Largest;

    public static TagModel Pack(uint[] keys, CrfTrainer trained, Lexicon lexicon, int rows)
    {
        var strength = new (float Strength, int Row)[keys.Length];
        for (var row = 0; row < keys.Length; row++)
        {
            var sum = 0f;
            foreach (var weight in trained.Weights.AsSpan(row * Tags.Lanes, Tags.Lanes))
            {
                sum += weight * weight;
            }

            strength[row] = (sum, row);
        }

        var kept = strength.OrderByDescending(one => one.Strength).ThenBy(one => one.Row).Take(rows).Select(one => one.Row).Order();
        var features = new List<(uint, sbyte[])>();
        foreach (var row in kept)
        {
            var weights = new sbyte[Tags.Lanes];
            for (var label = 0; label < Tags.Count; label++)
            {
                // Very small ones are noise.
                var weight = trained.Weights[(row * Tags.Lanes) + label];
                weights[label] = MathF.Abs(weight) < 1.5f / Scale ? (sbyte)0 : (sbyte)Math.Clamp(MathF.Round(weight * Scale), -127, 127);
            }

            features.Add((keys[row], weights));
        }

        var steps = new short[Tags.Lanes * Tags.Lanes];
        for (var step = 0; step < steps.Length; step++)
        {
            var (before, label) = (step / Tags.Lanes, step % Tags.Lanes);
            steps[step] = before < Tags.Count && label < Tags.Count && Tags.CanFollow(before, label) ? (short)Math.Clamp(MathF.Round(trained.Steps[step] * Scale), -4000, 4000) : TagModel.Never;
        }

        return new TagModel(features, steps, lexicon);
    }
}
