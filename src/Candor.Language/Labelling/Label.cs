namespace Candor.Language.Labelling;

/// <summary>Names of the outputs of the model of labels.</summary>
internal static class Label
{
    public static readonly string[] Feelings = ["negative", "neutral", "positive"];

    public static readonly Intent[] Intents =
        [Intent.Question, Intent.Complaint, Intent.Praise, Intent.RequestForHelp, Intent.InformationSeeking, Intent.MisinformationSuspect, Intent.CrisisReport, Intent.Thanks];

    public static readonly Theme[] Themes = [.. Enum.GetValues<Theme>().Where(theme => theme != Theme.Other)];

    public static readonly Trait[] Traits = Enum.GetValues<Trait>();

    /// <summary>Two kinds of abuse: against a group of people, and coarse words.</summary>
    public static readonly string[] Abuse = ["hate", "offensive"];

    /// <summary>All of them, in the order of the model.</summary>
    public static readonly string[] All =
    [
        .. Feelings.Select(name => "feeling:" + name), .. Intents.Select(label => "intent:" + label.ToWire()), .. Themes.Select(label => "theme:" + label.ToWire()),
        .. Traits.Select(label => "trait:" + label.ToWire()), .. Abuse.Select(name => "abuse:" + name),
    ];

    public static int Of(Intent intent) => Feelings.Length + Array.IndexOf(Intents, intent);

    public static int Of(Theme theme) => Feelings.Length + Intents.Length + Array.IndexOf(Themes, theme);

    public static int Of(Trait trait) => Feelings.Length + Intents.Length + Themes.Length + (int)trait;

    public static int OfAbuse(int kind) => Feelings.Length + Intents.Length + Themes.Length + Traits.Length + kind;

    /// <summary>1 where gladness speaks for an output, -1 where crossness does, 0 where feeling is beside the point.</summary>
    public static int SignOf(int output) => All[output] switch
    {
        "feeling:negative" or "intent:complaint" => -1,
        "feeling:positive" or "intent:praise" or "intent:thanks" => 1,
        _ => 0,
    };
}
