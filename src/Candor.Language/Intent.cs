namespace Candor.Language;

/// <summary>What an author wants. Wire names are the lower-case words joined by hyphens (<see cref="Labels"/>).</summary>
public enum Intent
{
    Question,
    Complaint,
    Praise,
    RequestForHelp,
    InformationSeeking,
    MisinformationSuspect,
    CrisisReport,
    Thanks,
    Other,
}
