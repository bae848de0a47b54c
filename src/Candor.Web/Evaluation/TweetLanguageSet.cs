using Candor.Language;
using Candor.Language.Measuring;

namespace Candor.Web.Evaluation;

/// <summary>Tweets in seven languages, collected for sentiment: is their language told?</summary>
internal sealed class TweetLanguageSet() : EvaluationSet("multilingual_tweet_sentiment language", "language", [.. Languages.Select(language => FileOf(language.Name))])
{
    private static readonly (string Code, string Name)[] Languages =
        [("ar", "arabic"), ("de", "german"), ("es", "spanish"), ("fr", "french"), ("hi", "hindi"), ("it", "italian"), ("pt", "portuguese")];

    public override IEnumerable<Figure> Measure(DataRows data)
    {
        Tallies tallies = new([.. Languages.Select(language => language.Code)]);
        var untold = 0;
        foreach (var (code, name) in Languages)
        {
            foreach (var row in data.Of(FileOf(name)))
            {
                var found = Reader.Default.Read(row.Text("text")).Language;
                untold += found == "und" ? 1 : 0;
                tallies.Add(code, found);
            }
        }

        var abstained = (double)untold / Math.Max(1, tallies.Texts);
        yield return new Figure("accuracy", tallies.Accuracy, tallies.Texts, abstained);
        foreach (var code in tallies.Labels)
        {
            yield return new Figure($"recall {code}", tallies[code].Recall, tallies[code].Truths);
        }
    }

    private static string FileOf(string language) => $"multilingual_tweet_sentiment/{language}.val.jsonl";
}
