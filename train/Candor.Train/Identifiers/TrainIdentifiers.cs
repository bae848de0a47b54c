using Candor.Language.Identifiers.Tagging;

namespace Candor.Train.Identifiers;

/// <summary>Fits the tagger of identifiers.</summary>
internal static class TrainIdentifiers
{
    private const int Seed = 20261123;
    private const int Epochs = 10;
    private const int Rows = 300_000;

    public static void Run(string data, string file)
    {
        var model = Fit(data, [.. new TaggedSets(data).Queries("asq_phi/dev.jsonl")]);
        TagModelFile.Write(File.Create(file), model);
        Console.WriteLine($"{file}: {model.Features.Count} features, {new FileInfo(file).Length / 1024} KiB");
    }

    public static TagModel Fit(string data, IReadOnlyCollection<TaggedText> queries, int epochs = Epochs, bool withRecords = true)
    {
        var lexicon = new Lexicon(LearntWords.Read(data));
        var texts = new Corpus(data, Seed).Build(queries, withRecords);
        var preparer = new Preparer(lexicon);
        var prepared = preparer.Prepare(texts);
        Console.Error.WriteLine($"{prepared.Count} texts, {prepared.Sum(text => text.Labels.Length)} tokens, {preparer.Keys.Length} features");
        var trainer = new CrfTrainer(preparer.Keys.Length, epochs, rate: 0.15f, ridge: 1e-5f, Seed);
        trainer.Fit(prepared);
        return Packer.Pack(preparer.Keys, trainer, lexicon, Rows);
    }
}
