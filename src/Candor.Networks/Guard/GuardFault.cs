namespace Candor.Networks.Guard;

/// <summary>Why the guard stopped a call: a closed vocabulary.</summary>
public enum GuardFault
{
    /// <summary>Not http, https, ws or wss, or a redirect from https to http.</summary>
    SchemeNotAllowed,

    /// <summary>The name has no address.</summary>
    HostNotFound,

    /// <summary>The name has a private address that the configuration does not allow.</summary>
    AddressBlocked,

    /// <summary>No address of the name took the connection.</summary>
    ConnectionFailed,

    /// <summary>The whole call took too long.</summary>
    TimedOut,

    /// <summary>The answer is longer than allowed.</summary>
    AnswerTooLarge,

    /// <summary>More redirects than allowed, or one without an address.</summary>
    TooManyRedirects,
}
