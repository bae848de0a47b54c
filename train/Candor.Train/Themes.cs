using System.Text.Json;
using Candor.Language;
using Candor.Language.Measuring;

namespace Candor.Train;

/// <summary>From the labels of the patient comments to the themes of the contract.</summary>
internal static class Themes
{
    public static readonly string[] Labels =
        ["care", "communication", "access", "waiting", "staff", "cleanliness", "food", "parking", "billing", "dignity", "environment", "discharge", "medication", "digital", "safety"];

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
        var themes = PatientThemes.Of([.. row.GetProperty("labels").EnumerateArray().Select(label => label.GetString()!)])?.Select(theme => theme.ToWire()).ToHashSet();
        return themes is null ? null : [.. Labels.Select(label => (bool?)themes.Contains(label))];
    }

    /// <summary>The one theme of a comment of phase 1: it says that the theme is there, not that the others are not.</summary>
    public static bool?[]? OfFirstPhase(JsonElement row)
        => BySubcategory.TryGetValue(row.Text("subcategory"), out var theme)
            ? [.. Labels.Select(label => label == theme ? true : label is "food" or "cleanliness" or "parking" or "billing" or "digital" or "discharge" or "medication" ? false : (bool?)null)]
            : null;
}
