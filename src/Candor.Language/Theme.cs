namespace Candor.Language;

/// <summary>Themes of patient experience. Wire names are the lower-case words (<see cref="Labels"/>).</summary>
public enum Theme
{
    Care,
    Communication,
    Access,
    Waiting,
    Staff,
    Cleanliness,
    Food,
    Parking,
    Billing,
    Dignity,
    Environment,
    Discharge,
    Medication,
    Digital,
    Safety,
    Other,
}
