using System.Threading.Channels;

namespace Candor.Web.CommandLine.Lines;

/// <summary>Answers each line of input with one line of output, in order, on as many cores as there are.</summary>
internal static class Answers
{
    /// <summary>
    /// A file is looked through before its first answer, so that a bad line leaves no half of an answer behind; a pipe is answered line by line
    /// as it comes.
    /// </summary>
    /// <param name="terminal">Where input comes from and answers go.</param>
    /// <param name="verb">Named in progress lines.</param>
    /// <param name="path">A file, or <c>-</c>.</param>
    /// <param name="parse">Makes the question of a line, or throws <see cref="BadInputException"/>.</param>
    /// <param name="answer">One line of output, in UTF-8 without its end. Called from several threads.</param>
    /// <param name="cancellationToken">Stops between two lines.</param>
    /// <returns><see cref="ExitCode.Done"/>.</returns>
    /// <exception cref="BadInputException">A line cannot be read; the lines before it are answered.</exception>
    public static async Task<int> WriteAsync<TQuestion>(
        Terminal terminal,
        string verb,
        string path,
        Func<Line, TQuestion> parse,
        Func<TQuestion, byte[]> answer,
        CancellationToken cancellationToken)
    {
        await using var source = LineSource.Open(path, terminal);
        if (source.CanStartOver)
        {
            await foreach (var line in source.ReadAsync(cancellationToken))
            {
                parse(line);
            }

            source.StartOver();
        }

        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var underWay = Channel.CreateBounded<Task<byte[]>>(Environment.ProcessorCount);
        var asking = AskAsync(source, line => answer(parse(line)), underWay.Writer, stopping.Token);
        try
        {
            await PrintAsync(terminal, verb, underWay.Reader, cancellationToken);
        }
        catch
        {
            await stopping.CancelAsync();
            throw;
        }

        await asking;
        return ExitCode.Done;
    }

    private static async Task AskAsync(
        LineSource source, Func<Line, byte[]> answer, ChannelWriter<Task<byte[]>> underWay, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var line in source.ReadAsync(cancellationToken))
            {
                await underWay.WriteAsync(Task.Run(() => answer(line), cancellationToken), cancellationToken);
            }

            underWay.Complete();
        }
        catch (Exception broken) when (broken is BadInputException or IOException or OperationCanceledException)
        {
            // Answers to the lines before it are printed first; then the reader of the channel meets this.
            underWay.Complete(broken);
        }
    }

    private static async Task PrintAsync(
        Terminal terminal, string verb, ChannelReader<Task<byte[]>> underWay, CancellationToken cancellationToken)
    {
        Progress progress = new(terminal, verb);
        await using AnswerStream output = new(terminal.Output);
        await foreach (var line in underWay.ReadAllAsync(cancellationToken))
        {
            await output.WriteLineAsync(await line, cancellationToken);
            if (!underWay.TryPeek(out _))
            {
                // Nothing is waiting: somebody may be reading along.
                await output.FlushAsync(cancellationToken);
            }

            progress.OneMore();
        }
    }
}
