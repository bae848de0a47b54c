using System.Collections.Frozen;

namespace Candor.Language.Identifiers.Tagging;

/// <summary>Spans that only look like names: everyday words at the beginning of a sentence, illnesses and tests that bear a name.</summary>
internal static class Everyday
{
    private const WordFacts Names = WordFacts.FirstName | WordFacts.LastName;

    /// <summary>With a name before them they are medicine: "Homans sign", "Wilson disease".</summary>
    private static readonly FrozenSet<string> Medicine = FrozenSet.Create(
        "disease", "diseases", "syndrome", "sign", "signs", "score", "scores", "reflex", "test", "tests", "criteria", "scale", "palsy", "maneuver", "manoeuvre", "index", "lymphoma", "thyroiditis", "catheter", "fracture",
        "procedure", "disorder", "virus", "vaccine", "cyst", "tumor", "sarcoma", "anemia", "esophagus", "phenomenon", "contracture", "enfermedad", "sindrome");

    public static bool Is(Scene scene, TagSpan span, Lexicon lexicon) => span.Kind switch
    {
        TagKind.Person => IsMedicine(scene, span) || (span.First == span.Last && IsOrdinaryName(scene, span.First, lexicon)),
        TagKind.Place => span.First == span.Last && scene.IsWord(span.First) && IsOrdinary(scene, span.First, Of(scene, span.First, lexicon)),
        TagKind.Organization => IsMedicine(scene, span) || IsCommonPlace(scene, span, lexicon),
        TagKind.Street or TagKind.Country or TagKind.Company or TagKind.Date or TagKind.Age or TagKind.Phone or TagKind.Fax or TagKind.Plan or TagKind.License or TagKind.Record or TagKind.Code or TagKind.Sex => false,
        _ => false,
    };

    private static WordFacts Of(Scene scene, int at, Lexicon lexicon) => lexicon.Find(Mix.Of(scene.FormAt(at)), out _);

    private static bool IsMedicine(Scene scene, TagSpan span) => Medicine.Contains(scene.FormAt(span.Last)) || (Medicine.Contains(scene.FormAt(span.Last + 1)) && scene.IsNear(span.Last));

    private static bool IsOrdinaryName(Scene scene, int at, Lexicon lexicon)
    {
        if (scene.IsMark(at - 1, ':'))
        {
            // "Nombre: Iris"
            return false;
        }

        var facts = Of(scene, at, lexicon);
        // "Grace and patience"; "Grace and Maria" are two people.
        var listed = scene.FormAt(at + 1) is "and" or "y" && scene.IsWord(at + 2) && !scene.IsCapital(at + 2);
        return (facts & WordFacts.NeverName) != WordFacts.None || IsOrdinary(scene, at, facts)
            || IsRemedy(scene, at, facts)
            || (listed && (facts & WordFacts.DoubtfulName) != WordFacts.None && scene.BeginsSentence(at) && scene.IsCapital(at));
    }

    /// <summary>"Jardiance": a word of illnesses and drugs that no list of names holds.</summary>
    private static bool IsRemedy(Scene scene, int at, WordFacts facts)
        => (facts & WordFacts.Medical) != WordFacts.None && (facts & Names) == WordFacts.None && !NameFilter.First.Holds(scene.FormAt(at)) && !NameFilter.Last.Holds(scene.FormAt(at))
            && !Cast.Titles.Contains(scene.FormAt(at - 1)) && !Cast.Kin.Contains(scene.FormAt(at - 1));

    private static bool IsOrdinary(Scene scene, int at, WordFacts facts)
        => (facts & WordFacts.Ordinary) != WordFacts.None && (facts & (Names | WordFacts.Place)) == WordFacts.None && (scene.BeginsSentence(at) || !scene.IsCapital(at));

    /// <summary>"urgent care", "primary care": everyone has one.</summary>
    private static bool IsCommonPlace(Scene scene, TagSpan span, Lexicon lexicon)
    {
        for (var at = span.First; at <= span.Last; at++)
        {
            if (!scene.IsWord(at) || scene.IsCapital(at) || (Of(scene, at, lexicon) & WordFacts.Ordinary) == WordFacts.None)
            {
                return false;
            }
        }

        return true;
    }
}
