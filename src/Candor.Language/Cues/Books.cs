using Candor.Language.Feelings;
using Candor.Language.Labelling;
using Candor.Language.Models;

namespace Candor.Language.Cues;

/// <summary>All cue files, read once into one vocabulary.</summary>
internal sealed class Books
{
    private Books()
    {
        var vocabulary = new Vocabulary();
        var spellings = Resource.Lines("Cues.spelling.txt");
        Spelling = new Spelling(spellings);
        Intents = new CueBook<Intent>(Resource.Lines("Labelling.intents.txt"), vocabulary, Spelling);
        Themes = new CueBook<Theme>(Resource.Lines("Labelling.themes.txt"), vocabulary, Spelling);
        Traits = new CueBook<Trait>(Resource.Lines("Labelling.traits.txt"), vocabulary, Spelling);
        Feelings = new FeelingLexicon(Resource.Lines("Feelings.phrases.txt"), new CueParser(vocabulary, Spelling, FeelingLexicon.IndexOf));
        vocabulary.Freeze();
        Spelling.AddSlips(spellings, vocabulary);
        Vocabulary = vocabulary;
        Hasher = new FeatureHasher(vocabulary, Spelling);
    }

    public static Books Shipped { get; } = new();

    public Vocabulary Vocabulary { get; }

    public Spelling Spelling { get; }

    public FeatureHasher Hasher { get; }

    public CueBook<Intent> Intents { get; }

    public CueBook<Theme> Themes { get; }

    public CueBook<Trait> Traits { get; }

    public FeelingLexicon Feelings { get; }
}
