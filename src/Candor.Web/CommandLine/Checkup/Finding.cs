namespace Candor.Web.CommandLine.Checkup;

/// <summary>What the doctor found.</summary>
/// <param name="What">What was looked at.</param>
/// <param name="State">How it does.</param>
/// <param name="Says">What was seen.</param>
/// <param name="Remedy">What to do; empty when it is well.</param>
internal sealed record Finding(string What, Health State, string Says, string Remedy = "")
{
    public string Word => State switch
    {
        Health.Well => "well",
        Health.Look => "look",
        Health.Bad => "bad",
    };

    public static Finding Well(string what, string says) => new(what, Health.Well, says);

    public static Finding Look(string what, string says, string remedy) => new(what, Health.Look, says, remedy);

    public static Finding Bad(string what, string says, string remedy) => new(what, Health.Bad, says, remedy);

    public override string ToString() => $"{Word,-5} {What}: {Says}{(Remedy.Length > 0 ? $" {Remedy}" : "")}";
}
