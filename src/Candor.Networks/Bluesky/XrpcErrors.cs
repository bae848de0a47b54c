using System.Text.Json;
using Candor.Networks.Guard;

namespace Candor.Networks.Bluesky;

/// <summary>The AT Protocol says most things with status 400 and a word: the words in the closed vocabulary.</summary>
internal static class XrpcErrors
{
    public static NetworkAnswer Classify(NetworkAnswer answer)
    {
        if (answer.Fault is null)
        {
            return answer.Json.ValueKind is JsonValueKind.Object || answer.Body.IsEmpty
                ? answer
                : answer with { Fault = new NetworkFault(FaultKind.AnswerNotUnderstood, "An answer that is not an object."), MayHaveArrived = true };
        }

        return answer.Status is 400 or 401 or 403 && KindOf(answer) is { } kind
            ? answer with { Fault = answer.Fault with { Kind = kind } }
            : answer;
    }

    public static string? Word(NetworkAnswer answer) => answer.Json.Text("error");

    public static string Sentence(NetworkAnswer answer) => answer.Json.Text("message") ?? "";

    private static FaultKind? KindOf(NetworkAnswer answer) => Word(answer) switch
    {
        "ExpiredToken" or "InvalidToken" or "AuthMissing" or "AuthenticationRequired" or "AuthFactorTokenRequired" or "BadJwt" => FaultKind.NeedsReconnecting,
        "AccountTakedown" or "AccountDeactivated" => FaultKind.NeedsReconnecting,
        "RecordNotFound" or "NotFound" => FaultKind.NotFound,
        // The AppView, which answers for repositories of other servers, has only the sentence.
        "InvalidRequest" when Sentence(answer).StartsWith("Could not locate record", StringComparison.Ordinal) => FaultKind.NotFound,
        "RateLimitExceeded" => FaultKind.RateLimited,
        _ => null,
    };
}
