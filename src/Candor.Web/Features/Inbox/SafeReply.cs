namespace Candor.Web.Features.Inbox;

/// <summary>What may always be said to someone who may be in danger: it asks nothing, promises nothing and confirms nothing.</summary>
internal static class SafeReply
{
    public static string For(string country, bool selfHarm) => (country, selfHarm) switch
    {
        ("US", true) => "We want you to be safe. Please call or text 988 now, any time, to talk with someone who can help. If you are in danger, call 911.",
        ("US", false) => "If this is an emergency, please call 911 now. We cannot give medical help here, and we do not want you to wait for an answer.",
        ("GB", true) => "We want you to be safe. Please call Samaritans on 116 123 now, any time. If you are in danger, call 999.",
        ("GB", false) => "If this is an emergency, please call 999 now. We cannot give medical help here, and we do not want you to wait for an answer.",
        (_, true) => "We want you to be safe. Please call your local emergency or crisis number now to talk with someone who can help.",
        (_, false) => "If this is an emergency, please call your local emergency number now. We cannot give medical help here, and we do not want you to wait for an answer.",
    };
}
