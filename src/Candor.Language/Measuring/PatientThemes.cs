namespace Candor.Language.Measuring;

/// <summary>From the fifty labels of the NHS Friends and Family Test comments (version 6) to the themes of a reading.</summary>
public static class PatientThemes
{
    private static readonly Dictionary<string, Theme[]> ByLabel = new()
    {
        ["Staff manner & personal attributes"] = [Theme.Staff], ["Timeliness of care"] = [Theme.Waiting], ["Staff listening, understanding & involving patients"] = [Theme.Communication, Theme.Dignity],
        ["Contacting services"] = [Theme.Access, Theme.Communication], ["Information directly from staff during care"] = [Theme.Communication], ["Transport to/ from services"] = [Theme.Access],
        ["Impact of treatment/ care"] = [Theme.Care], ["Appointment arrangements"] = [Theme.Access], ["Being kept informed, clarity & consistency of information"] = [Theme.Communication],
        ["Activities & access to fresh air"] = [Theme.Environment], ["Number & deployment of staff"] = [Theme.Staff], ["Competence & training"] = [Theme.Staff, Theme.Care],
        ["Referals & continuity of care"] = [Theme.Access], ["Food & drink provision & facilities"] = [Theme.Food], ["Staff responsiveness"] = [Theme.Staff], ["Diagnosis & triage"] = [Theme.Care],
        ["Information provision & guidance"] = [Theme.Communication], ["Supplying & understanding medication"] = [Theme.Medication], ["Environment & Facilities"] = [Theme.Environment],
        ["Interaction with family/ carers"] = [Theme.Communication], ["Cleanliness, tidiness & infection control"] = [Theme.Cleanliness], ["Staff continuity"] = [Theme.Staff],
        ["Equality, Diversity & Inclusion"] = [Theme.Dignity], ["Feeling safe"] = [Theme.Safety], ["Appointment method"] = [Theme.Access], ["Unspecified communication"] = [Theme.Communication],
        ["Service location"] = [Theme.Access], ["Discharge"] = [Theme.Discharge], ["Sensory experience"] = [Theme.Environment], ["Electronic entertainment"] = [Theme.Environment],
        ["Pain management"] = [Theme.Medication, Theme.Care], ["Safeguarding concerns?"] = [Theme.Safety], ["Patient records"] = [Theme.Digital], ["Organisation & efficiency"] = [Theme.Access],
        ["Provision of medical equipment"] = [Theme.Care], ["Care plans"] = [Theme.Care],
    };

    /// <summary>The themes that some label means.</summary>
    public static IReadOnlyList<Theme> Known { get; } = [.. ByLabel.Values.SelectMany(themes => themes).Distinct().Order()];

    /// <summary>The themes of a comment; null where it carries no label at all, and so says nothing about themes.</summary>
    public static IReadOnlySet<Theme>? Of(IReadOnlyList<string> labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        return labels.Count == 0 ? null : labels.SelectMany(label => ByLabel.GetValueOrDefault(label) ?? []).ToHashSet();
    }
}
