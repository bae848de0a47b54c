namespace Candor.Networks.Tests.Mastodon;

/// <summary>How a local server differs from an ordinary one.</summary>
internal sealed record LocalMastodonRules
{
    public string Version { get; init; } = "4.5.0";

    public int MaxCharacters { get; init; } = 500;

    public int CallsPerFiveMinutes { get; init; } = 300;

    /// <summary>How often a new picture answers 206 before it is ready; 0 answers 200 at once.</summary>
    public int MediaQuestions { get; init; }

    /// <summary>Whether <c>/api/v2/instance</c> exists.</summary>
    public bool SecondInstancePage { get; init; } = true;

    /// <summary>Whether there are server-sent events; without them there is a WebSocket, as on GoToSocial.</summary>
    public bool ServerSentEvents { get; init; } = true;

    /// <summary>Whether a WebSocket looks for the token in the address alone, as Pleroma's may, and answers 401 without it there.</summary>
    public bool SocketTokenInAddress { get; init; }

    /// <summary>A status that every WebSocket is refused with; null refuses none.</summary>
    public int? SocketFault { get; init; }

    /// <summary>Whether <c>min_id</c> gives the newest rather than the next, as on snac.</summary>
    public bool MinIdGivesNewest { get; init; }

    /// <summary>Whether a request with <c>types[]</c> is refused.</summary>
    public bool RefusesTypes { get; init; }

    /// <summary>Whether the Idempotency-Key is honoured.</summary>
    public bool KeepsKeys { get; init; } = true;
}
