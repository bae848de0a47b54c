namespace Candor.Language.Labelling;

/// <summary>How fast a person must look: emergencies first, then harm to someone, then what waits for an answer.</summary>
internal static class UrgencyRule
{
    /// <summary>From this probability on a hint at an emergency is treated as one.</summary>
    public const double EmergencyFrom = 0.5;

    public static Urgency Of(IReadOnlyList<Scored<Emergency>> emergencies, IReadOnlyList<Scored<Intent>> intents, double abusive)
    {
        if (emergencies.Any(emergency => emergency.Score >= EmergencyFrom && emergency.Label != Emergency.AdverseEvent))
        {
            return Urgency.Emergency;
        }

        if (emergencies.Count > 0 || intents.Any(intent => intent.Label is Intent.CrisisReport))
        {
            return Urgency.Urgent;
        }

        var asks = intents.Any(intent => intent.Label is Intent.Question or Intent.Complaint or Intent.RequestForHelp or Intent.InformationSeeking or Intent.MisinformationSuspect);
        return asks || abusive >= 0.5 ? Urgency.Routine : Urgency.None;
    }
}
