using Candor.Language.Cues;
using Candor.Language.Emergencies;
using Candor.Language.Labelling;
using Candor.Language.Models;

namespace Candor.Language;

/// <summary>What reads a text with models and cues together; made once, used by every thread.</summary>
internal sealed class Readers(Books books)
{
    public FeatureHasher Hasher { get; } = books.Hasher;

    public EmergencyReader Emergencies { get; } = new();

    public LabelReader Labels { get; } = new(books);
}
