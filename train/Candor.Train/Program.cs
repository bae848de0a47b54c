using Candor.Train;
using Candor.Train.Emergencies;
using Candor.Train.Identifiers;

var data = args.SkipWhile(arg => arg != "--data").ElementAtOrDefault(1) ?? "../shared/data";
var output = args.SkipWhile(arg => arg != "--output").ElementAtOrDefault(1) ?? "src/Candor.Language/Models";
var show = args.Contains("--show");
switch (args.FirstOrDefault())
{
    case "labels":
        TrainLabels.Run(data, Path.Combine(output, "labels.bin"));
        return 0;
    case "emergencies":
        TrainEmergencies.Run(data, args.Contains("--output") ? output : "src/Candor.Language/Emergencies", show);
        return 0;
    case "matching":
        TrainBackground.Run(data, args.Contains("--output") ? Path.Combine(output, "background.txt") : "src/Candor.Language/Matching/background.txt");
        return 0;
    case "matching-weights":
        TrainMatching.Run(data, args.Contains("--output") ? Path.Combine(output, "weights.tsv") : "src/Candor.Language/Matching/weights.tsv");
        return 0;
    case "identifiers":
        TrainIdentifiers.Run(data, Path.Combine(args.Contains("--output") ? output : "src/Candor.Language/Identifiers/Tagging", "identifiers.bin"));
        return 0;
    case "measure-rules":
        MeasureTagging.Run(data, text => TryTagging.Find(text, null), show);
        return 0;
    case "measure-tagger":
        var shipped = Candor.Language.Identifiers.Tagging.Tagger.Shipped;
        MeasureTagging.Run(data, text => TryTagging.Find(text, shipped), show);
        return 0;
    case "measure-harmless":
        MeasureHarmless.Run(data, show);
        return 0;
    case "validate-identifiers":
        TryTagging.CrossValidate(data, show);
        return 0;
    case "try-identifiers":
        TryTagging.Run(data, show);
        return 0;
    case "syllables":
        TrainSyllables.Run(args[1], "src/Candor.Language/Grading/syllables.txt");
        return 0;
    case "names":
        TrainNames.Run(data, args.Contains("--output") ? output : "src/Candor.Language/Identifiers");
        return 0;
    case "measure-identifiers":
        MeasureIdentifiers.Run(data, show);
        return 0;
    case "measure-examples":
        MeasureExamples.Run(args[1]);
        return 0;
    case "measure-alarms":
        MeasureAlarms.Run(data);
        return 0;
    case "measure-speed":
        MeasureSpeed.Run(data);
        return 0;
    default:
        Console.Error.WriteLine("usage: Candor.Train identifiers|names|labels|emergencies|syllables DICTIONARY|matching|matching-weights|measure-rules|measure-tagger|measure-harmless|validate-identifiers|try-identifiers|measure-identifiers|measure-alarms|measure-examples FILE|measure-speed [--data FOLDER] [--output FOLDER] [--show]");
        return 2;
}
