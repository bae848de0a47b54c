using Candor.Language;
using NodaTime;

namespace Candor.Inbox;

/// <summary>How soon a reply is due: safety in minutes, complaints within hours, the rest within days (practice defaults, domain notes 6.5).</summary>
public static class ReplyTargets
{
    private static readonly Duration Day = Duration.FromHours(9);

    /// <summary>When a reply is due; null when none is expected.</summary>
    public static Instant? DueAt(Reading reading, StaffedHours hours, Instant from)
    {
        if (reading.Spam >= 0.9)
        {
            return null;
        }

        // An emergency does not wait for opening hours.
        if (reading.Urgency == Urgency.Emergency)
        {
            return from + Duration.FromMinutes(5);
        }

        var intents = reading.Intents.Select(intent => intent.Label).ToHashSet();
        return (reading.Urgency, intents) switch
        {
            (Urgency.Urgent, _) => hours.Add(from, Duration.FromHours(1)),
            (_, var asked) when asked.Contains(Intent.Complaint) || asked.Contains(Intent.CrisisReport) => hours.Add(from, Duration.FromHours(4)),
            (_, var asked) when asked.Contains(Intent.Question) || asked.Contains(Intent.RequestForHelp) || asked.Contains(Intent.InformationSeeking) || asked.Contains(Intent.MisinformationSuspect) => hours.Add(from, Day),
            (_, var asked) when asked.Contains(Intent.Praise) || asked.Contains(Intent.Thanks) => hours.Add(from, Day * 2),
            _ => null,
        };
    }
}
