using Candor.Governance;
using Candor.Web.Features.Governance;

namespace Candor.Web.Tests.Governance;

public sealed class TellingTheHistory
{
    [Fact]
    public void Edit_after_an_approval_says_that_it_is_void()
        => Assert.Equal(
            ["began it", "changed it", "asked for approval", "approved exactly this text", "changed it: what was approved or asked for is void", "changed it"],
            HistoryWords.Of(Post("drafted", "edited", "sent to review", "approved", "edited", "edited")).Select(entry => entry.What));

    [Fact]
    public void Conversation_names_its_answer()
        => Assert.Equal(["began the answer", "asked for approval of the answer", "is sending the answer"], HistoryWords.OfConversation(Post("drafted", "sent to review", "being published")).Select(entry => entry.What));

    [Fact]
    public void Kinds_to_choose_from_stand_there_once()
        => Assert.Equal(HistoryWords.Kinds.Count, HistoryWords.Kinds.Select(kind => kind.Action).Distinct().Count());

    private static IEnumerable<AuditEntry> Post(params string[] actions)
        => actions.Select(action => new AuditEntry { Action = action, ActorName = "Sam Okafor", SubjectType = "Post", Details = "{}", PreviousHash = [], Hash = [] });
}
