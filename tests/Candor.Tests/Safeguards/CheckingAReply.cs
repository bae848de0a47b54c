using Candor.Safeguards;

namespace Candor.Tests.Safeguards;

public sealed class CheckingAReply
{
    private static readonly Checker Checker = MercyRidge.Checker();

    [Fact]
    public void Reply_that_confirms_a_visit_is_stopped_with_a_replacement()
    {
        var result = Checker.Check(Reply("We are sorry your visit on Tuesday went badly."));

        Assert.False(result.Cleared);
        var finding = Assert.Single(result.Findings, finding => finding.Rule == "us.hipaa.reply.no-confirm" && finding.Replacement is not null);
        Assert.Equal("any experience like this", finding.Replacement);
        Assert.Equal("“your visit” tells readers that this person was a patient. They may say so; we may not, even to apologise.", finding.Message);
        Assert.Equal(("text", Effect.Block), (finding.Where, finding.Effect));
    }

    [Fact]
    public void Reply_that_speaks_about_everyone_is_cleared()
    {
        var result = Checker.Check(Reply("Privacy rules keep us from discussing anyone's care online. Please call Patient Relations at 555-010-0100 so we can listen."));

        Assert.True(result.Cleared);
        Assert.Empty(result.Findings);
    }

    [Fact]
    public void Post_that_answers_nobody_may_say_your_visit()
    {
        var draft = Reply("Plan your visit on our website.") with { Kind = DraftKind.Post };

        Assert.True(Checker.Check(draft).Cleared);
    }

    [Fact]
    public void Text_too_long_to_check_is_not_cleared()
    {
        var result = Checker.Check(Reply(new string('a', Checker.LongestText + 1)));

        Assert.False(result.Cleared);
        Assert.True(Assert.Single(result.Findings).Unchecked);
    }

    private static Draft Reply(string text) => new() { Id = "1", Kind = DraftKind.ReviewReply, Text = text };
}
