using System.Text.Json;
using Candor.Language;

namespace Candor.Train;

/// <summary>The texts that labels and feeling are learned from. All of these sources allow shipping (NOTICE).</summary>
internal static class LabelSources
{
    private static readonly string[] Glad = ["admiration", "gratitude", "love", "joy", "approval", "amusement", "excitement", "optimism", "pride", "relief", "caring"];
    private static readonly string[] Cross = ["anger", "annoyance", "disappointment", "disapproval", "disgust", "sadness", "remorse", "embarrassment", "grief", "fear", "nervousness"];
    private static readonly string[] Helped = ["report_fraud", "report_lost_card", "damaged_card", "lost_luggage", "account_blocked", "find_phone", "freeze_account", "card_declined"];
    private static readonly Intent[] OfService = [Intent.Complaint, Intent.Praise, Intent.Thanks, Intent.RequestForHelp, Intent.InformationSeeking, Intent.MisinformationSuspect, Intent.CrisisReport];

    public static List<LabelText> All(string data) =>
    [
        .. Patients(data), .. Comments(data), .. Emotions(data), .. Rated(data, "amazon", 0.5f), .. Rated(data, "movies", 0.25f), .. Rated(data, "nyt", 0.25f), .. Hate(data), .. Spam(data),
        .. Requests(data), .. Crises(data), .. Rumours(data), .. Questions(data), .. OwnLabels.Read("labels-en.tsv"), .. OwnLabels.Read("labels-en-2.tsv"), .. OwnLabels.Read("labels-abuse.tsv"), .. OwnLabels.Read("labels-es.tsv"), .. OwnLabels.Read("labels-more.tsv"),
    ];

    /// <summary>1 is very positive, 5 very negative.</summary>
    public static int? FeelingOf(JsonElement row) => row.GetProperty("sentiment") is { ValueKind: JsonValueKind.Number } number
        ? number.GetInt32() switch { <= 2 => 2, 3 => 1, _ => 0 } : null;

    private static IEnumerable<LabelText> Patients(string data)
    {
        foreach (var row in Rows.Of(data, "nhs_patient_experience/v6_train.jsonl"))
        {
            var text = new LabelText("nhs", row.Text("text"), 1);
            var feeling = FeelingOf(row);
            text.Feeling(feeling);
            if (feeling is not null)
            {
                text.Sense("patient:negative", feeling == 0).Sense("patient:neutral", feeling == 1).Sense("patient:positive", feeling == 2);
                var said = row.Text("text").Length > 15;
                text.Say("intent:complaint", feeling == 0 && said ? true : feeling == 2 ? false : null).Say("intent:praise", feeling == 2 && said ? true : feeling == 0 ? false : null);
            }

            if (row.GetProperty("fft") is { ValueKind: JsonValueKind.String } fft)
            {
                text.Sense("unhappy", fft.GetString() switch { "1" or "2" => false, "4" or "5" => true, _ => null });
            }

            AddThemes(text, Themes.OfComment(row));
            text.Say("trait:health", row.Text("text").Length > 40 ? true : null).Say("trait:spam", false).Say("trait:abusive", false).Say("trait:checkworthy", false);
            yield return text.None(Intent.MisinformationSuspect, Intent.CrisisReport);
        }
    }

    private static IEnumerable<LabelText> Comments(string data)
    {
        foreach (var row in Rows.Of(data, "nhs_patient_experience/phase1_train.jsonl"))
        {
            var criticality = row.GetProperty("criticality") is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : 0;
            var text = new LabelText("phase1", row.Text("text"), 0.4f);
            if (criticality != 0 && row.Text("text").Length > 12)
            {
                text.Feeling(criticality > 0 ? 2 : 0).Sense("patient:negative", criticality < 0).Sense("patient:positive", criticality > 0).Sense("unhappy", criticality < 0);
            }

            AddThemes(text, Themes.OfFirstPhase(row));
            yield return text;
        }
    }

    private static IEnumerable<LabelText> Emotions(string data)
    {
        var at = 0;
        foreach (var row in Rows.Of(data, "goemotions/train.jsonl"))
        {
            var labels = row.GetProperty("labels").EnumerateArray().Select(label => label.GetString()!).ToList();
            var (glad, cross) = (labels.Exists(Glad.Contains), labels.Exists(Cross.Contains));
            // A quarter of them in the shape of posts, so that a handle or an address alone says nothing.
            var shaped = (at % 8) switch { 0 => "@reader " + row.Text("text"), 4 => row.Text("text") + " https://example.org/p", _ => row.Text("text") };
            var text = new LabelText("goemotions", shaped, 0.8f);
            foreach (var emotion in LabelText.Emotions)
            {
                text.Sense(emotion, labels.Contains(emotion));
            }

            text.Feeling(glad && cross ? null : glad ? 2 : cross ? 0 : 1);
            text.Output("intent:question", row.Text("text").Contains('?', StringComparison.Ordinal) ? true : labels.Contains("curiosity") ? null : false);
            text.Output("intent:thanks", labels.Contains("gratitude") ? row.Text("text").Contains("hank", StringComparison.Ordinal) ? true : null : false);
            text.Output("intent:complaint", cross ? null : false).Output("intent:praise", glad ? null : false);
            if (++at % 3 == 0)
            {
                text.None(Intent.RequestForHelp, Intent.CrisisReport, Intent.MisinformationSuspect).Say("intent:complaint", cross && at % 2 == 0 ? null : false).Say("intent:information-seeking", labels.Contains("curiosity") ? null : false);
                text.Say("trait:spam", false).Say("trait:abusive", labels.Contains("anger") || labels.Contains("disgust") || labels.Contains("annoyance") ? null : false).Say("trait:checkworthy", false);
                text.Say("trait:health", IsHealth(row.Text("text")) ? null : false);
            }

            yield return text;
        }
    }

    private static IEnumerable<LabelText> Rated(string data, string name, float weight)
    {
        foreach (var row in Rows.Of(data, $"vader_gold/{name}.jsonl"))
        {
            var score = row.GetProperty("score").GetDouble();
            var text = new LabelText(name, row.Text("text"), weight).Feeling(score > 0.8 ? 2 : score < -0.8 ? 0 : 1).Sense("rated:negative", score < -0.8).Sense("rated:positive", score > 0.8);
            if (name == "amazon")
            {
                text.Say("intent:complaint", score < -1.2 ? true : score > 0 ? false : null).Say("intent:praise", score > 1.4 ? true : score < 0.4 ? false : null);
            }
            else
            {
                text.None(Intent.CrisisReport, Intent.RequestForHelp);
            }

            yield return text.None(Intent.Thanks);
        }
    }

    private static IEnumerable<LabelText> Hate(string data)
    {
        foreach (var row in Rows.Of(data, "davidson_hate/train.jsonl"))
        {
            var label = row.Text("label");
            yield return new LabelText("davidson", row.Text("text"), 0.6f).Say("abuse:hate", label == "hate").Say("abuse:offensive", label == "offensive").Say("trait:abusive", label != "neither")
                .Output("trait:spam", false);
        }
    }

    private static IEnumerable<LabelText> Spam(string data)
    {
        foreach (var row in Rows.Of(data, "sms_spam/train.jsonl"))
        {
            var isSpam = row.Text("label") == "spam";
            var text = new LabelText("sms", row.Text("text"), 4).Say("trait:spam", isSpam).Say("trait:abusive", isSpam ? null : false).Say("trait:health", IsHealth(row.Text("text")) ? null : false);
            yield return text.None(Intent.Complaint, Intent.CrisisReport, Intent.MisinformationSuspect, Intent.Praise).Say("trait:checkworthy", false);
        }
    }

    /// <summary>Short requests to a machine: none is a complaint, some ask to be helped.</summary>
    private static IEnumerable<LabelText> Requests(string data)
    {
        var at = 0;
        foreach (var row in Rows.Of(data, "clinc150/train.jsonl"))
        {
            if (++at % 5 == 0)
            {
                var label = row.Text("label");
                yield return new LabelText("clinc", row.Text("text"), 0.3f).Feeling(1).Say("intent:request-for-help", Helped.Contains(label) ? true : null).Say("trait:health", label == "vaccines" ? true : IsHealth(row.Text("text")) ? null : false)
                    .Say("intent:thanks", label == "thank_you").None(Intent.Complaint, Intent.Praise, Intent.CrisisReport, Intent.MisinformationSuspect).Say("trait:spam", false).Say("trait:abusive", false).Say("trait:checkworthy", false);
            }
        }
    }

    private static IEnumerable<LabelText> Crises(string data)
    {
        foreach (var row in Rows.Of(data, "crisislex_t26/train.jsonl"))
        {
            var (informative, type) = (row.Text("informativeness"), row.Text("info_type"));
            var reports = type is "Affected individuals" or "Infrastructure and utilities" or "Caution and advice";
            yield return new LabelText("crisislex", row.Text("text"), 0.3f).Sense("crisis", informative == "Related and informative").Output("intent:crisis-report", reports ? true : informative == "Not related" ? false : null)
                .Output("trait:spam", false).Output("trait:abusive", false);
        }
    }

    private static IEnumerable<LabelText> Rumours(string data)
    {
        foreach (var row in Rows.Of(data, "covid_rumor/train.jsonl"))
        {
            var label = row.Text("label");
            yield return new LabelText("rumour", row.Text("text"), 0.3f).Sense("rumour", true).Sense("false rumour", label switch { "F" => true, "T" => false, _ => null }).Say("trait:checkworthy", true)
                .Output("intent:misinformation-suspect", label switch { "F" => true, "T" => false, _ => null }).Say("trait:health", true).Output("trait:spam", false).Output("intent:complaint", false).Output("intent:praise", false);
        }
    }

    private static IEnumerable<LabelText> Questions(string data)
        => Rows.Of(data, "meqsum/all.jsonl").Select(row => row.Text("summary"))
            .Concat(Rows.Of(data, "medquad/train.jsonl").Where((_, at) => at % 8 == 0).Select(row => row.Text("question")))
            .Select(text => new LabelText("questions", text, 0.3f).Feeling(1).Say("intent:question", true).Say("intent:information-seeking", true).Say("trait:health", true).Sense("rumour", false).Say("trait:checkworthy", false)
                .None(Intent.Complaint, Intent.Praise, Intent.Thanks, Intent.CrisisReport, Intent.MisinformationSuspect));

    private static void AddThemes(LabelText text, bool?[]? themes)
    {
        for (var theme = 0; theme < Themes.Labels.Length && themes is not null; theme++)
        {
            text.Say("theme:" + Themes.Labels[theme], themes[theme]);
        }
    }

    private static readonly string[] HealthWords = ["doctor", "hospital", "medic", "nurse", "sick", "cancer", "disease", "health", "vaccin", "therap", "pain", "surgery", "pill", "drug", "virus", "patient", "pregnan", "depress", "anxiety"];

    private static bool IsHealth(string text) => HealthWords.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
