using System.Text.Json;

namespace Candor.Train;

/// <summary>From the labels of the patient comments to the themes of the contract.</summary>
internal static class Themes
{
    public static readonly string[] Labels =
        ["care", "communication", "access", "waiting", "staff", "cleanliness", "food", "parking", "billing", "dignity", "environment", "discharge", "medication", "digital", "safety"];

    private static readonly Dictionary<string, string[]> ByLabel = new()
    {
        ["Staff manner & personal attributes"] = ["staff"], ["Timeliness of care"] = ["waiting"], ["Staff listening, understanding & involving patients"] = ["communication", "dignity"],
        ["Contacting services"] = ["access", "communication"], ["Information directly from staff during care"] = ["communication"], ["Transport to/ from services"] = ["access"],
        ["Impact of treatment/ care"] = ["care"], ["Appointment arrangements"] = ["access"], ["Being kept informed, clarity & consistency of information"] = ["communication"],
        ["Activities & access to fresh air"] = ["environment"], ["Number & deployment of staff"] = ["staff"], ["Competence & training"] = ["staff", "care"],
        ["Referals & continuity of care"] = ["access"], ["Food & drink provision & facilities"] = ["food"], ["Staff responsiveness"] = ["staff"], ["Diagnosis & triage"] = ["care"],
        ["Information provision & guidance"] = ["communication"], ["Supplying & understanding medication"] = ["medication"], ["Environment & Facilities"] = ["environment"],
        ["Interaction with family/ carers"] = ["communication"], ["Cleanliness, tidiness & infection control"] = ["cleanliness"], ["Staff continuity"] = ["staff"],
        ["Equality, Diversity & Inclusion"] = ["dignity"], ["Feeling safe"] = ["safety"], ["Appointment method"] = ["access"], ["Unspecified communication"] = ["communication"],
        ["Service location"] = ["access"], ["Discharge"] = ["discharge"], ["Sensory experience"] = ["environment"], ["Electronic entertainment"] = ["environment"],
        ["Pain management"] = ["medication", "care"], ["Safeguarding concerns?"] = ["safety"], ["Patient records"] = ["digital"], ["Organisation & efficiency"] = ["access"],
        ["Provision of medical equipment"] = ["care"], ["Care plans"] = ["care"],
    };

    private static readonly Dictionary<string, string> BySubcategory = new()
    {
        ["Care received"] = "care", ["Attitude Of Staff"] = "staff", ["Staff: General"] = "staff", ["Advice and support"] = "communication", ["Amount/clarity of information"] = "communication",
        ["Professionalism/Competence Of Staff"] = "staff", ["Communication"] = "communication", ["Listening"] = "communication", ["Food"] = "food", ["Emotional care"] = "care",
        ["Time spent waiting for first appt/referral/service"] = "waiting", ["Provision of services"] = "access", ["Facilities/equipment"] = "environment", ["Environment/ facilities"] = "environment",
        ["Physical care"] = "care", ["General"] = "access", ["Activities"] = "environment", ["Medication "] = "medication", ["Consistency/Continuity of care"] = "access", ["Cleanliness"] = "cleanliness",
        ["Staffing levels"] = "staff", ["Respect For Diversity/ Person-Centeredness"] = "dignity", ["Feeling safe including bullying"] = "safety", ["Time spent waiting between appointments"] = "waiting",
        ["Dignity: General"] = "dignity", ["Transition And Discharge"] = "discharge", ["Location"] = "access", ["Parking/transport"] = "parking",
    };

    /// <summary>All themes of a comment of version 6; null where its labels say nothing about themes.</summary>
    public static bool?[]? OfComment(JsonElement row)
    {
        var names = row.GetProperty("labels").EnumerateArray().Select(label => label.GetString()!).ToList();
        var themes = names.SelectMany(name => ByLabel.GetValueOrDefault(name) ?? []).ToHashSet();
        return names.Count == 0 ? null : [.. Labels.Select(label => (bool?)themes.Contains(label))];
    }

    /// <summary>The one theme of a comment of phase 1: it says that the theme is there, not that the others are not.</summary>
    public static bool?[]? OfFirstPhase(JsonElement row)
        => BySubcategory.TryGetValue(row.Text("subcategory"), out var theme)
            ? [.. Labels.Select(label => label == theme ? true : label is "food" or "cleanliness" or "parking" or "billing" or "digital" or "discharge" or "medication" ? false : (bool?)null)]
            : null;
}
