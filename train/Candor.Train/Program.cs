using Candor.Train;

var data = args.SkipWhile(arg => arg != "--data").ElementAtOrDefault(1) ?? "../shared/data";
var show = args.Contains("--show");
switch (args.FirstOrDefault())
{
    case "measure-identifiers":
        MeasureIdentifiers.Run(data, show);
        return 0;
    case "measure-speed":
        MeasureSpeed.Run(data);
        return 0;
    default:
        Console.Error.WriteLine("usage: Candor.Train measure-identifiers|measure-speed [--data FOLDER] [--show]");
        return 2;
}
