using Candor.Language.Identifiers;
using Candor.Language.Identifiers.Tagging;

namespace Candor.Train.Identifiers;

/// <summary>Everything that the tagger learns from, less the queries that are kept back to measure.</summary>
internal sealed class Corpus(string data, int seed)
{
    private readonly TaggedSets _sets = new(data);
    private readonly Random _random = new(seed);

    public List<TaggedText> Build(IReadOnlyCollection<TaggedText> queries, bool withRecords = true)
    {
        var values = new MadeUp(data, _random);
        var noise = new Noise(_random);
        var templates = new Templates(values);
        var swap = new Swap(values);
        var texts = new List<TaggedText>();
        foreach (var file in (string[])["broad_twitter_ner/train.jsonl", "wnut17_ner/train.jsonl"])
        {
            texts.AddRange(_sets.Posts(file, natural: false));
            texts.AddRange(_sets.Posts(file, natural: true).Select(text => noise.Maybe(swap.Names(text, 0.5))));
        }

        foreach (var query in queries)
        {
            texts.Add(query with { Weight = 2 });
            for (var copy = 0; copy < 6; copy++)
            {
                texts.Add(swap.All(query, 0.8));
            }

            texts.Add(noise.Maybe(swap.All(query, 0.8)));
        }

        foreach (var record in withRecords ? _sets.Records("meddocan_es/train.jsonl") : [])
        {
            texts.Add(record);
            texts.Add(swap.Names(record, 0.6));
        }

        foreach (var file in (string[])["identifiers-english.txt", "identifiers-spanish.txt"])
        {
            texts.AddRange(templates.Read(Path.Combine("train/Candor.Train/Examples", file), 10).Select(noise.Maybe));
        }

        texts.AddRange(File.ReadLines(Path.Combine(data, "presidio_research_synth/templates.txt"))
            .SelectMany(line => Enumerable.Range(0, 6).Select(_ => noise.Maybe(templates.Fill(line.Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\,", ",", StringComparison.Ordinal))))));
        texts.AddRange(Masked.Read(data, values).Select(noise.Maybe));
        return texts;
    }
}
