using Candor.Language;
using Candor.Language.Labelling;

namespace Candor.Train;

/// <summary>A text to learn labels from: what its source knows of it. What it does not know stays open and teaches nothing.</summary>
internal sealed class LabelText(string source, string text, float weight)
{
    public static readonly string[] Emotions =
    [
        "admiration", "amusement", "anger", "annoyance", "approval", "caring", "confusion", "curiosity", "desire", "disappointment", "disapproval", "disgust", "excitement", "fear", "gratitude",
        "joy", "love", "nervousness", "neutral", "optimism", "realization", "remorse", "sadness", "surprise",
    ];

    /// <summary>The first layer, with what one source knows side by side, so that a text touches few weights.</summary>
    public static readonly string[] Senses =
    [
        .. Emotions, "patient:negative", "patient:neutral", "patient:positive", "unhappy", "rated:negative", "rated:positive", .. Themes.Labels, "abuse:hate", "abuse:offensive", "spam", "crisis", "rumour",
        "false rumour", "health", "checkworthy", "abusive", "own:negative", "own:positive", .. Label.Intents.Select(intent => intent.ToWire()),
    ];

    public string Source => source;

    public string Text => text;

    public float Weight => weight;

    /// <summary>-1 open, 0 no, 1 yes.</summary>
    public sbyte[] SenseTruths { get; } = Open(Senses.Length);

    public sbyte[] OutputTruths { get; } = Open(Label.All.Length);

    public LabelText Sense(string name, bool? truth) => Put(SenseTruths, Array.IndexOf(Senses, name), truth);

    public LabelText Output(string name, bool? truth) => Put(OutputTruths, Array.IndexOf(Label.All, name), truth);

    /// <summary>Both layers, where both have it.</summary>
    public LabelText Say(string name, bool? truth)
    {
        Output(name, truth);
        var bare = name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
        var sense = Array.IndexOf(Senses, name.StartsWith("abuse:", StringComparison.Ordinal) ? name : bare);
        return sense < 0 ? this : Put(SenseTruths, sense, truth);
    }

    public LabelText Feeling(int? feeling)
    {
        for (var label = 0; label < Label.Feelings.Length && feeling is not null; label++)
        {
            Output("feeling:" + Label.Feelings[label], feeling == label);
        }

        return this;
    }

    /// <summary>None of these intents.</summary>
    public LabelText None(params Intent[] intents)
    {
        foreach (var intent in intents)
        {
            Say("intent:" + intent.ToWire(), false);
        }

        return this;
    }

    private LabelText Put(sbyte[] truths, int at, bool? truth)
    {
        truths[at] = truth switch { null => -1, false => 0, true => 1 };
        return this;
    }

    private static sbyte[] Open(int count)
    {
        var truths = new sbyte[count];
        Array.Fill(truths, (sbyte)-1);
        return truths;
    }
}
