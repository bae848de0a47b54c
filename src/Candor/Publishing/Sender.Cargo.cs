using System.Security.Cryptography;
using Candor.Networks;
using NodaTime;

namespace Candor.Publishing;

/// <summary>What a call needs, gathered before an attempt is recorded: where something lacks, nothing was begun.</summary>
public sealed partial class Sender
{
    private async Task<(Cargo? Cargo, string Lacks)> LoadCargoAsync(SendSheet sheet, CancellationToken cancellationToken)
    {
        if (await sheet.PicturesAsync(media, cancellationToken) is not { } pictures)
        {
            return (null, "A picture is not in the media store. Put it back, or choose the picture again.");
        }

        try
        {
            return (new Cargo(await accounts.OpenAsync(sheet.Channel, cancellationToken), pictures), "");
        }
        catch (CryptographicException)
        {
            return (null, "What signs in to this channel is kept, but cannot be opened. Connect the channel again.");
        }
    }

    private Instant? Hold(Delivery delivery, string why, Instant now)
    {
        logger.Held(delivery.Id, why);
        delivery.Hold(why, now);
        return null;
    }

    private async Task<ReadBack> AskAsync(SendSheet sheet, INetwork? network, CancellationToken cancellationToken)
    {
        if (network is not IReadsBack reads || sheet.Version is null)
        {
            return new ReadBack.CannotTell("This network cannot be asked: look there and say what you see.");
        }

        var (cargo, lacks) = await LoadCargoAsync(sheet, cancellationToken);
        if (cargo is null)
        {
            return new ReadBack.CannotTell($"{lacks} Until then, look at the network and say what you see.");
        }

        var said = await GuardedAskAsync(reads, cargo, sheet, cancellationToken);
        return said is ReadBack.Absent && sheet.LostItsTarget
            ? new ReadBack.CannotTell("What it answers is no longer here, so it may have been overlooked: look at the network and say what you see.")
            : said;
    }

    private async Task<ReadBack> GuardedAskAsync(IReadsBack network, Cargo cargo, SendSheet sheet, CancellationToken cancellationToken)
    {
        try
        {
            return await network.ReadBackAsync(cargo.Account, sheet.ToOutgoing(cargo.Pictures), cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever a connector throws, it has not told what became of the attempt.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            logger.ConnectorFailed(sheet.Delivery.Id, failure.GetType().Name);
            return new ReadBack.CannotTell("The connector failed when it asked. It is asked again; until then, look at the network and say what you see.");
        }
    }

    private sealed record Cargo(Account Account, IReadOnlyList<OutgoingMedia> Pictures);
}
