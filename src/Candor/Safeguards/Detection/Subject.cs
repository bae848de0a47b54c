using Candor.Language;
using Candor.Networks;

namespace Candor.Safeguards.Detection;

/// <summary>A draft under check: its texts, read once, and what is known around it. Used by one thread.</summary>
internal sealed class Subject
{
    public static readonly IReadOnlyDictionary<string, NetworkDescriptor> NoNetworks = new Dictionary<string, NetworkDescriptor>();

    public Subject(Draft draft, OrganisationProfile profile, IReadOnlyDictionary<string, NetworkDescriptor> networks)
    {
        KnownNames known = new()
        {
            Staff = profile.Staff,
            Facilities = [profile.Name, .. profile.OtherNames, .. profile.Facilities],
            Phones = profile.PublicPhones,
            WebAddresses = profile.WebHosts,
        };
        Draft = draft;
        Profile = profile;
        Networks = networks;
        Text = new CheckedText("text", draft.Text, known);
        AltTexts = [.. draft.AltTexts.Select((alt, index) => new CheckedText(NameOfAltText(index), alt ?? "", known))];
        Answered = draft.InReplyTo is { } answered ? new CheckedText("answered", answered, KnownNames.None) : null;
        All =
        [
            Text,
            .. draft.Versions.Where(version => version.Value != draft.Text).OrderBy(version => version.Key, StringComparer.Ordinal)
                .Select(version => new CheckedText(version.Key, version.Value, known)),
            .. draft.ContentWarning is { Length: > 0 } warning ? (CheckedText[])[new CheckedText(ContentWarning, warning, known)] : [],
            .. AltTexts.Where(alt => alt.Text.Length > 0),
        ];
    }

    public Draft Draft { get; }

    public OrganisationProfile Profile { get; }

    public IReadOnlyDictionary<string, NetworkDescriptor> Networks { get; }

    public CheckedText Text { get; }

    public IReadOnlyList<CheckedText> AltTexts { get; }

    /// <summary>The text that is answered.</summary>
    public CheckedText? Answered { get; }

    /// <summary>Every text that would go out: the text, the versions that differ from it, the content warning, the alt texts.</summary>
    public IReadOnlyList<CheckedText> All { get; }

    /// <summary>The name of the content warning as a place of findings.</summary>
    public const string ContentWarning = "content warning";

    public static string NameOfAltText(int index) => $"alt text {index + 1}";
}
