using System.Net;

namespace Candor.Networks.Guard;

/// <summary>
/// A request body that knows whether it began to leave. Until then no server can have the whole request, so nothing was
/// done. It leaves once: the same send is never repeated underneath.
/// </summary>
internal sealed class TrackedContent : HttpContent
{
    private readonly HttpContent inner;

    public TrackedContent(HttpContent inner)
    {
        this.inner = inner;
        foreach (var (name, values) in inner.Headers)
        {
            Headers.TryAddWithoutValidation(name, values);
        }
    }

    public bool Left { get; private set; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        if (Left)
        {
            throw new GuardException(GuardFault.ConnectionFailed, "The connection was lost while the request was on its way.");
        }

        Left = true;
        return inner.CopyToAsync(stream, context, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = inner.Headers.ContentLength ?? -1;
        return length >= 0;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
