using Candor.Inbox;
using Candor.Language;
using Candor.Networks;
using Candor.Web.Look;

namespace Candor.Web.Features.Inbox;

/// <summary>The inbox's labels in the words that people read.</summary>
internal static class InboxWords
{
    public static string Of(Intent intent) => intent switch
    {
        Intent.Question => "question",
        Intent.Complaint => "complaint",
        Intent.Praise => "praise",
        Intent.RequestForHelp => "asks for help",
        Intent.InformationSeeking => "wants to know",
        Intent.MisinformationSuspect => "may be a rumour",
        Intent.CrisisReport => "reports a crisis",
        Intent.Thanks => "thanks",
        Intent.Other => "other",
    };

    public static Tone ToneOf(Intent intent) => intent switch
    {
        Intent.Praise or Intent.Thanks => Tone.Good,
        Intent.MisinformationSuspect or Intent.Complaint or Intent.RequestForHelp => Tone.Note,
        Intent.CrisisReport => Tone.Warn,
        Intent.Question or Intent.InformationSeeking or Intent.Other => Tone.Plain,
    };

    public static string Of(Theme theme) => theme switch
    {
        Theme.Discharge => "going home",
        Theme.Digital => "website and portal",
        Theme.Access => "getting an appointment",
        Theme.Care => "care",
        Theme.Communication => "communication",
        Theme.Waiting => "waiting",
        Theme.Staff => "staff",
        Theme.Cleanliness => "cleanliness",
        Theme.Food => "food",
        Theme.Parking => "parking",
        Theme.Billing => "billing",
        Theme.Dignity => "dignity",
        Theme.Environment => "surroundings",
        Theme.Medication => "medicine",
        Theme.Safety => "safety",
        Theme.Other => "other",
    };

    public static string Of(Emergency emergency) => emergency switch
    {
        Emergency.SelfHarm => "self-harm",
        Emergency.Cardiac => "heart",
        Emergency.Stroke => "stroke",
        Emergency.Breathing => "breathing",
        Emergency.Bleeding => "bleeding",
        Emergency.Overdose => "overdose or poisoning",
        Emergency.Violence => "violence",
        Emergency.Abuse => "abuse",
        Emergency.Obstetric => "pregnancy or birth",
        Emergency.Infant => "a baby",
        Emergency.InpatientDistress => "someone in our care",
        Emergency.AdverseEvent => "harm from treatment",
        Emergency.EatingDisorder => "eating disorder",
    };

    public static string Of(Urgency urgency) => urgency switch
    {
        Urgency.None => "none",
        Urgency.Routine => "routine",
        Urgency.Urgent => "urgent",
        Urgency.Emergency => "emergency",
    };

    public static string Of(Feeling feeling) => feeling switch
    {
        Feeling.Negative => "negative",
        Feeling.Neutral => "neutral",
        Feeling.Positive => "positive",
    };

    public static string Of(ItemKind kind) => kind switch
    {
        ItemKind.Post => "Post",
        ItemKind.Mention => "Mention",
        ItemKind.Reply => "Reply",
        ItemKind.Quote => "Quote",
        ItemKind.Message => "Private message",
        ItemKind.Review => "Review",
        ItemKind.Entry => "Feed entry",
    };

    public static string Of(ClosingKind kind) => kind switch
    {
        ClosingKind.AnsweredInPublic => "Answered in public",
        ClosingKind.TakenOffline => "Taken offline",
        ClosingKind.NoAnswerNeeded => "No answer needed",
    };

    public static string Of(InboxView view) => view switch
    {
        InboxView.Open => "Open",
        InboxView.Mine => "Mine",
        InboxView.Unclaimed => "Unclaimed",
        InboxView.Emergencies => "Emergencies",
        InboxView.Overdue => "Overdue",
        InboxView.Reviews => "Reviews",
        InboxView.Closed => "Closed",
        InboxView.All => "Everything",
    };

    /// <summary>The short name of a network.</summary>
    public static string Network(string key) => key switch
    {
        "bluesky" => "Bluesky",
        "mastodon" => "Mastodon",
        "practice" => "Practice",
        "feed" => "Feed",
        "file" => "File",
        _ => key,
    };

    public static string Of(IdentifierKind kind) => kind switch
    {
        IdentifierKind.Person => "A name",
        IdentifierKind.Location => "A place",
        IdentifierKind.Date => "A date",
        IdentifierKind.Age => "An age",
        IdentifierKind.Phone => "A telephone number",
        IdentifierKind.Fax => "A fax number",
        IdentifierKind.Email => "An e-mail address",
        IdentifierKind.Ssn => "A social security number",
        IdentifierKind.Mrn => "A record number",
        IdentifierKind.HealthPlan => "A health plan number",
        IdentifierKind.Account => "An account number",
        IdentifierKind.License => "A licence number",
        IdentifierKind.Vehicle => "A number plate",
        IdentifierKind.Device => "A device number",
        IdentifierKind.Url => "A web address",
        IdentifierKind.Ip => "An internet address",
        IdentifierKind.Biometric => "A biometric mark",
        IdentifierKind.Id => "A number or code",
        IdentifierKind.Organization => "An organisation",
        IdentifierKind.Username => "An account name",
    };

    /// <summary>Five stars, so many of them full, in words for those who listen.</summary>
    public static string Stars(int rating) => $"{new string('★', rating)}{new string('☆', 5 - rating)}";
}
