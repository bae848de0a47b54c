namespace Candor.Language;

/// <summary>Three kinds of feeling.</summary>
public enum Feeling
{
    Negative = -1,
    Neutral = 0,
    Positive = 1,
}
