namespace Candor.Networks.Guard;

/// <summary>The guard stopped a call. <see cref="NetworkHttp"/> turns it into data; it reaches no one else.</summary>
public sealed class GuardException(GuardFault fault, string message, Exception? inner = null) : HttpRequestException(message, inner)
{
    /// <summary>The closed word.</summary>
    public GuardFault Fault { get; } = fault;

    /// <summary>The same in the vocabulary of networks.</summary>
    public FaultKind Kind => Fault switch
    {
        GuardFault.SchemeNotAllowed => FaultKind.AddressBlocked,
        GuardFault.HostNotFound => FaultKind.Unreachable,
        GuardFault.AddressBlocked => FaultKind.AddressBlocked,
        GuardFault.ConnectionFailed => FaultKind.Unreachable,
        GuardFault.TimedOut => FaultKind.TimedOut,
        GuardFault.AnswerTooLarge => FaultKind.AnswerTooLarge,
        GuardFault.TooManyRedirects => FaultKind.AnswerNotUnderstood,
    };

    /// <summary>The guard's own fault inside what an HTTP client threw, or null.</summary>
    public static GuardException? Within(Exception? thrown)
    {
        while (thrown is not null and not GuardException)
        {
            thrown = thrown.InnerException;
        }

        return (GuardException?)thrown;
    }
}
