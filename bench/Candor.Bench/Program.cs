using Candor.Bench;
using Candor.Bench.Import;
using Candor.Bench.Inbox;
using Candor.Bench.Matching;
using Candor.Bench.Reading;
using Candor.Bench.Sending;

var arguments = BenchArguments.Parse(args);
if (arguments is null)
{
    await Console.Error.WriteLineAsync(BenchArguments.Usage);
    return 2;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};
var report = arguments.Name switch
{
    "inbox" => await InboxBench.RunAsync(arguments, stop.Token),
    "import" => await ImportBench.RunAsync(arguments, stop.Token),
    "send" => await SendBench.RunAsync(arguments, stop.Token),
    "read" => ReadBench.Run(arguments, stop.Token),
    "match" => MatchBench.Run(arguments, stop.Token),
    _ => null,
};
if (report is null)
{
    await Console.Error.WriteLineAsync($"There is no benchmark “{arguments.Name}”.\n{BenchArguments.Usage}");
    return 2;
}

await report.WriteAsync(arguments.Out, stop.Token);
return report.Faults.Count == 0 ? 0 : 1;
