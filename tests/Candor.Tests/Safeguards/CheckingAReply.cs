using Candor.Safeguards;

namespace Candor.Tests.Safeguards;

public sealed class CheckingAReply
{
    private static readonly Checker Checker = MercyRidge.Checker();

    [Fact]
    public void Reply_that_confirms_a_visit_is_stopped_with_the_reason()
    {
        var result = Checker.Check(Reply("We are sorry your visit on Tuesday went badly."));

        Assert.False(result.Cleared);
        var finding = Assert.Single(result.Findings, finding => finding.Message.StartsWith("“your visit”", StringComparison.Ordinal));
        Assert.Equal("“your visit” tells readers that this person was a patient. They may say so; we may not, even to apologise.", finding.Message);
        Assert.Equal(("us.hipaa.reply.no-confirm", "text", Effect.Block), (finding.Rule, finding.Where, finding.Effect));
    }

    [Theory]
    [InlineData("We are sorry your visit went badly.")]
    [InlineData("We are sorry about your visit.")]
    [InlineData("We are sorry your visit on Tuesday went badly.")]
    [InlineData("Thank you for telling us about your stay, and about your bill.")]
    public void Words_that_are_offered_instead_clear_what_they_mend(string text)
    {
        var result = Checker.Check(Reply(text));
        Assert.False(result.Cleared);
        foreach (var finding in result.Findings.Where(finding => finding.Replacement is not null))
        {
            var mended = Checker.Check(Reply(string.Concat(text.AsSpan(0, finding.Start), finding.Replacement, text.AsSpan(finding.End))));
            Assert.DoesNotContain(mended.Findings, again => again.Rule == finding.Rule && again.Start < finding.Start + finding.Replacement!.Length && again.End > finding.Start);
        }
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
