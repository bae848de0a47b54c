using Candor.Language;
using Candor.Language.Identifiers;
using Candor.Language.Identifiers.Tagging;
using Candor.Language.Measuring;
using Candor.Language.Tokens;

namespace Candor.Train.Identifiers;

/// <summary>Fits without a fifth of the queries and measures on it.</summary>
internal static class TryTagging
{
    public static void Run(string data, bool show)
    {
        var queries = new TaggedSets(data).Queries("asq_phi/dev.jsonl").ToList();
        var tagger = new Tagger(TrainIdentifiers.Fit(data, [.. queries.Where((_, at) => at % 5 != 0)]));
        MeasureTagging.Print("asq fifth", MeasureTagging.Queries(data, text => Find(text, tagger), show, at => at % 5 == 0));
        MeasureTagging.Run(data, text => Find(text, tagger), show);
    }

    /// <summary>Five times: fits without a fifth of the queries, and without clinical records to save time, and measures on that fifth.</summary>
    public static void CrossValidate(string data, bool show)
    {
        const int folds = 5;
        const int epochs = 6;
        var queries = new TaggedSets(data).Queries("asq_phi/dev.jsonl").ToList();
        var all = new SpanCount();
        for (var fold = 0; fold < folds; fold++)
        {
            var left = fold;
            var tagger = new Tagger(TrainIdentifiers.Fit(data, [.. queries.Where((_, at) => at % folds != left)], epochs, withRecords: false));
            MeasureTagging.Queries(data, text => Find(text, tagger), show, at => at % folds == left, all);
            MeasureTagging.Print($"folds 1 to {fold + 1}", all);
        }
    }

    public static List<Identifier> Find(string text, Tagger? tagger)
    {
        var found = new List<Identifier>();
        var wellFormed = WellFormed.From(text);
        foreach (var (start, end) in Blocks.Of(wellFormed))
        {
            var scene = new Scene(wellFormed, Tokenizer.Cut(wellFormed, start, end));
            found.AddRange(tagger is null ? IdentifierFinder.ByRules(scene).Select(one => new Identifier(one.Kind, one.Start, one.End)) : IdentifierFinder.Find(scene, tagger, null));
        }

        return found;
    }
}
