namespace Candor.Language.Cues;

internal enum CueKind
{
    /// <summary>Speaks for the label.</summary>
    For,

    /// <summary>Its words are meant otherwise: cues that overlap it do not count.</summary>
    Mask,

    /// <summary>Makes the label less likely wherever it stands in the text.</summary>
    Damp,
}
