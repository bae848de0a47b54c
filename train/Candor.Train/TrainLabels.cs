using System.Globalization;
using Candor.Language.Cues;
using Candor.Language.Feelings;
using Candor.Language.Glosses;
using Candor.Language.Labelling;
using Candor.Language.Languages;
using Candor.Language.Models;
using Candor.Language.Tokens;

namespace Candor.Train;

/// <summary>
/// The model of labels and feeling. The first layer is fitted four times with a quarter of the texts left out, so that the second learns from what the first says of texts it has not seen.
/// </summary>
internal static class TrainLabels
{
    private const int Folds = 4;
    private const int Bits = 17;
    private const int Seed = 20261123;

    /// <summary>Patients' words are what most posts to a hospital look like, and the fewest of these texts.</summary>
    private const double NhsWeight = 3;

    public static void Run(string data, string file)
    {
        var texts = LabelSources.All(data);
        List<LabelExample> examples = [.. texts.Select((text, at) => Of(text, at % Folds)), .. texts.Select((text, at) => Half(text, at)).OfType<LabelExample>()];
        Console.WriteLine($"{texts.Count} texts, {examples.Count} examples");
        var trainer = new SenseTrainer(Bits, epochs: 5, rate: 0.12f, ridge: 2e-5f, Seed);
        var inputs = new float[examples.Count][];
        for (var fold = 0; fold < Folds; fold++)
        {
            var (weights, biases) = trainer.Fit([.. examples.Where(example => example.Fold != fold)]);
            for (var at = 0; at < examples.Count; at++)
            {
                if (examples[at].Fold == fold)
                {
                    inputs[at] = Inputs(trainer.Margins(examples[at].Features, weights, biases), examples[at].Evidence);
                }
            }
        }

        WeighFeelings(examples);
        var head = new HeadTrainer([.. inputs], new HeadSettings(Epochs: 8, Rate: 0.05f, Ridge: 1e-4f, Seed));
        head.Fit(examples, [.. inputs]);
        var margins = inputs.Select(head.Score).ToList();
        var thresholds = LabelThresholds.Choose(examples, margins);
        var (final, finalBiases) = trainer.Fit(examples);
        LabelWriter.Write(file, Bits, final, finalBiases, head, thresholds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}: {new FileInfo(file).Length / 1024} KiB"));
        Console.WriteLine(string.Join(' ', thresholds.Select((threshold, at) => string.Create(CultureInfo.InvariantCulture, $"{Label.All[at]} {threshold:0.00}"))));
    }

    /// <summary>Every source says how common a feeling is only where it was found: the rare ones count more, by the root of how rare they are.</summary>
    private static void WeighFeelings(List<LabelExample> examples)
    {
        foreach (var source in examples.Where(example => example.From.OutputTruths[0] >= 0).GroupBy(example => example.From.Source, StringComparer.Ordinal))
        {
            var all = source.ToList();
            for (var feeling = 0; feeling < Label.Feelings.Length; feeling++)
            {
                var ofThis = all.Where(example => example.From.OutputTruths[feeling] == 1).ToList();
                var factor = Math.Sqrt(all.Count / (3.0 * Math.Max(1, ofThis.Count))) * (source.Key == "nhs" ? NhsWeight : 1);
                ofThis.ForEach(example => example.FeelingWeight = (float)Math.Min(6, example.From.Weight * factor));
            }
        }
    }

    private static float[] Inputs(float[] senses, float[] evidence)
        => [.. senses.Take(LabelText.Senses.Length).Select(sense => Math.Clamp(sense, -LabelModel.Surest, LabelModel.Surest)), .. evidence];

    private static LabelExample Of(LabelText text, int fold)
    {
        var written = WellFormed.From(text.Text);
        var tokens = Tokenizer.Cut(written, 0, written.Length);
        var language = LanguageGuess.Of(written, tokens);
        var gloss = Gloss.For(language);
        var evidence = new float[Evidence.Count];
        LabelReader.Gather(Books.Shipped, language, gloss, Phrases.From(tokens, Books.Shipped.Vocabulary, Books.Shipped.Spelling), tokens, written, evidence);
        return new LabelExample(text, [.. Books.Shipped.Hasher.Hash(tokens, gloss)], evidence, fold);
    }

    /// <summary>
    /// One text in three a second time as a reader of another language sees it: only the words that glosses know, the others made strange, and no cues.
    /// </summary>
    private static LabelExample? Half(LabelText text, int at)
    {
        if (at % 3 != 0 || text.Text.Any(letter => letter > '\u02ff' && char.IsLetter(letter)))
        {
            return null;
        }

        var written = WellFormed.From(text.Text);
        var tokens = Tokenizer.Cut(written, 0, written.Length)
            .ConvertAll(token => token.Kind == TokenKind.Word && !Gloss.Knows(token.Form) && FeelingWords.Emoji.ContainsKey(token.Form) is false ? token with { Form = Reversed(token.Form) } : token);
        var evidence = new float[Evidence.Count];
        LabelReader.Gather(Books.Shipped, "en", null, Phrases.From([], Books.Shipped.Vocabulary, Books.Shipped.Spelling), tokens, written, evidence);
        evidence[Evidence.OtherLanguage] = 1;
        return new LabelExample(text, [.. Books.Shipped.Hasher.Hash(tokens)], evidence, at % Folds);
    }

    private static string Reversed(string word)
    {
        var letters = word.ToCharArray();
        Array.Reverse(letters);
        return new string(letters);
    }
}
