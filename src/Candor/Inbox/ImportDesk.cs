using Candor.Channels;
using Candor.Database;
using Candor.Governance;
using Candor.Networks;
using Candor.Networks.Files;
using Microsoft.EntityFrameworkCore;

namespace Candor.Inbox;

/// <summary>Takes a file into the inbox: good rows are kept, each once however often it is imported; bad ones are told by line and reason.</summary>
public sealed class ImportDesk(CandorDb db, Intake intake, TimeProvider time)
{
    /// <summary>The network key of channels that hold imported files.</summary>
    public const string FileNetwork = "file";

    /// <summary>Most bad rows that are listed; all are counted.</summary>
    public const int MostListed = 1000;

    /// <summary>Imports <paramref name="path"/> into the channel of that name, which is made when there is none.</summary>
    /// <param name="path">CSV, JSON lines, or an export archive.</param>
    /// <param name="channelName">The name staff know the channel by.</param>
    /// <param name="progress">Told how many rows were read so far.</param>
    /// <param name="by">Who.</param>
    /// <param name="cancellationToken">Stops between two batches; what was taken in stays.</param>
    /// <exception cref="FileUnreadableException">The file cannot be read; rows before the damage stay.</exception>
    public async Task<ImportResult> ImportAsync(string path, string channelName, IProgress<long>? progress, Actor by, CancellationToken cancellationToken)
    {
        by.Need(Permission.Triage);
        var zone = await db.Organisations.Select(organisation => organisation.Zone).SingleOrDefaultAsync(cancellationToken);
        var options = new FileReadOptions { Zone = zone is null ? TimeZoneInfo.Utc : TimeZoneInfo.FindSystemTimeZoneById(zone) };
        var tally = new ImportTally();
        Channel? channel = null;
        try
        {
            var batch = new List<IncomingItem>(Intake.BatchSize);
            await foreach (var row in FileReader.ReadAsync(path, options, cancellationToken))
            {
                if (!tally.Count(row) || row is not FileRow.Good good)
                {
                    continue;
                }

                batch.Add(good.Item);
                if (batch.Count == Intake.BatchSize)
                {
                    channel ??= await ChannelAsync(channelName, by, cancellationToken);
                    tally.Add(await intake.TakeInAsync(channel, batch, null, cancellationToken));
                    batch.Clear();
                    progress?.Report(tally.Rows);
                }
            }

            // The channel is made only once a row was understood: a file that is none leaves nothing behind.
            channel ??= await ChannelAsync(channelName, by, cancellationToken);
            tally.Add(await intake.TakeInAsync(channel, batch, null, cancellationToken));
        }
        catch when (channel is not null)
        {
            // What was taken in stays, so who brought it is kept too, even when they stopped it themselves.
            await SignAsync(channel, tally, whole: false, by, CancellationToken.None);
            throw;
        }

        await SignAsync(channel, tally, whole: true, by, cancellationToken);
        return tally.Result(channel.Id);
    }

    private async Task<Channel> ChannelAsync(string name, Actor by, CancellationToken cancellationToken)
    {
        if (await db.Channels.SingleOrDefaultAsync(channel => channel.Name == name, cancellationToken) is { } known)
        {
            by.Need(Permission.Triage, known.Id, known.FacilityId);
            return known;
        }

        var channel = Channel.ForFiles(time.NewId(), FileNetwork, name, by, time.Now());
        db.Channels.Add(channel);
        await db.SaveChangesAsync(cancellationToken);
        return channel;
    }

    private async Task SignAsync(Channel channel, ImportTally tally, bool whole, Actor by, CancellationToken cancellationToken)
    {
        // Listening may have changed it meanwhile.
        await db.Entry(channel).ReloadAsync(cancellationToken);
        channel.Imported(tally.Rows, tally.New, whole, by, time.Now());
        await db.SaveChangesAsync(cancellationToken);
    }
}
