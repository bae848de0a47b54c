using Candor.Language.Identifiers.Tagging;

namespace Candor.Train.Identifiers;

/// <summary>Scores of one text, forwards and backwards; used again for each.</summary>
internal sealed class CrfBuffers(int longest)
{
    private readonly float[] _own = new float[longest * Tags.Lanes];
    private readonly float[] _alpha = new float[longest * Tags.Lanes];
    private readonly float[] _beta = new float[longest * Tags.Lanes];

    public Span<float> Own(int token) => _own.AsSpan(token * Tags.Lanes, Tags.Lanes);

    public Span<float> Alpha(int token) => _alpha.AsSpan(token * Tags.Lanes, Tags.Lanes);

    public Span<float> Beta(int token) => _beta.AsSpan(token * Tags.Lanes, Tags.Lanes);
}
