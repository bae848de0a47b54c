namespace Candor.Networks.Tests.Compliance;

public abstract partial class NetworkCompliance
{
    [Theory]
    [InlineData("Our clinic on Elm Street opens at eight.")]
    [InlineData("Grüße 👩‍⚕️👨‍👩‍👧‍👦 und e\u0301 & <b>kein</b> \"Markup\"")]
    [InlineData("العيادة مفتوحة اليوم 🏥")]
    [InlineData("🏥🏥🏥")]
    [InlineData("Line one\n\nLine three")]
    public async Task Post_arrives_as_it_was_approved(string text)
    {
        Needs(Ability.Publishing, Ability.ExactText);
        await using var subject = await BeginAsync(Token);
        var post = Post($"{text} {Words("")}");

        var published = Assert.IsType<Outcome.Published>(await Publish(subject, post));

        Assert.NotEmpty(published.Id);
        await AssertCountAsync(subject, post.Text, 1);
    }

    [Fact]
    public async Task Published_post_reads_back_as_found()
    {
        Needs(Ability.Publishing, Ability.ReadingBack);
        await using var subject = await BeginAsync(Token);
        var post = Post(Words("Read me back"));
        var published = await Publish(subject, post);

        var found = Assert.IsType<ReadBack.Found>(await ReadBackAsync(subject, post));

        Assert.Equal(published, found.Published);
    }

    [Fact]
    public async Task Own_post_is_found_by_the_address_that_people_see()
    {
        Needs(Ability.Publishing, Ability.FindingPosts);
        await using var subject = await BeginAsync(Token);
        var finds = Assert.IsType<IFindsPosts>(subject.Network, exactMatch: false);
        var post = Post(Words("Find me"));
        var published = Assert.IsType<Outcome.Published>(await Publish(subject, post));
        await Publish(subject, Post(Words("Another")));
        Assert.NotNull(published.Url);

        Assert.Equal(published, await finds.FindAsync(subject.Account, published.Url, post.BegunAt, Token));
        Assert.Null(await finds.FindAsync(subject.Account, new Uri(published.Url, "/there/is/nothing"), post.BegunAt, Token));
        Assert.Null(await finds.FindAsync(subject.Account, new Uri(published.Url, "/"), post.BegunAt, Token));
    }

    [Fact]
    public async Task Post_that_was_never_sent_does_not_read_back_as_found()
    {
        Needs(Ability.Publishing, Ability.ReadingBack);
        await using var subject = await BeginAsync(Token);
        await Publish(subject, Post(Words("Another")));

        var answer = await ReadBackAsync(subject, Post(Words("Never sent")));

        AssertNotFound(subject, answer);
    }

    [Fact]
    public async Task Same_send_again_is_one_post()
    {
        Needs(Ability.Publishing, Ability.RepeatSafety);
        await using var subject = await BeginAsync(Token);
        var post = Post(Words("Once"));

        var first = await Publish(subject, post);
        var second = await Publish(subject, post);

        Assert.IsType<Outcome.Published>(first);
        Assert.Equal(first, second);
        await AssertCountAsync(subject, post.Text, 1);
    }

    [Fact]
    public async Task Same_send_at_once_is_one_post()
    {
        Needs(Ability.Publishing, Ability.RepeatSafety);
        await using var subject = await BeginAsync(Token);
        var post = Post(Words("At once"));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Publish(subject, post)));

        Assert.Contains(outcomes, outcome => outcome is Outcome.Published);
        Assert.All(outcomes, outcome => Assert.True(outcome is Outcome.Published or Outcome.Unknown or Outcome.RetryLater, outcome.ToString()));
        await AssertCountAsync(subject, post.Text, 1);
    }

    [Fact]
    public async Task Same_text_in_two_sends_is_two_posts()
    {
        Needs(Ability.Publishing);
        await using var subject = await BeginAsync(Token);
        var text = Words("Twice on purpose");

        Assert.IsType<Outcome.Published>(await Publish(subject, Post(text)));
        Assert.IsType<Outcome.Published>(await Publish(subject, Post(text)));

        await AssertCountAsync(subject, text, 2);
    }

    [Fact]
    public async Task Text_at_the_limit_is_published_and_one_more_is_refused()
    {
        Needs(Ability.Publishing, Ability.TextLimit);
        await using var subject = await BeginAsync(Token);
        var words = Words("");
        var full = words + new string('x', subject.Network.Descriptor.Text.Length - words.Length);

        Assert.IsType<Outcome.Published>(await Publish(subject, Post(full)));
        var refused = Assert.IsType<Outcome.Refused>(await Publish(subject, Post(full + "y")));

        Assert.Equal(RefusedReason.TextTooLong, refused.Reason);
        Assert.DoesNotContain("xxx", refused.Detail, StringComparison.Ordinal);
        await AssertCountAsync(subject, full, 1);
        await AssertCountAsync(subject, full + "y", 0);
    }

    [Fact]
    public async Task Reply_hangs_under_what_it_answers()
    {
        Needs(Ability.Publishing);
        await using var subject = await BeginAsync(Token);
        var target = await subject.PostByAnotherAsync(Words("Is the clinic open?"), Token);

        var published = Assert.IsType<Outcome.Published>(await Publish(subject, Post(Words("Yes"), target)));

        Assert.Equal(target.Id, await subject.TargetOnNetworkAsync(published.Id, Token));
    }

    [Fact]
    public async Task Reply_to_a_gone_post_is_refused()
    {
        Needs(Ability.Publishing, Ability.NoticingGoneTargets);
        await using var subject = await BeginAsync(Token);
        var target = await subject.PostByAnotherAsync(Words("Soon gone"), Token);
        await subject.DeleteByAnotherAsync(target, Token);
        var post = Post(Words("Too late"), target);

        var refused = Assert.IsType<Outcome.Refused>(await Publish(subject, post));

        Assert.Equal(RefusedReason.TargetGone, refused.Reason);
        await AssertCountAsync(subject, post.Text, 0);
    }

    [Fact]
    public async Task Deleted_post_is_gone_and_deleting_again_is_no_fault()
    {
        Needs(Ability.Publishing, Ability.Deleting);
        await using var subject = await BeginAsync(Token);
        var post = Post(Words("Take me down"));
        var published = Assert.IsType<Outcome.Published>(await Publish(subject, post));
        var deletes = Assert.IsType<IDeletes>(subject.Network, exactMatch: false);

        Assert.Equal(new Deletion(true), await deletes.DeleteAsync(subject.Account, published.Id, Token));
        Assert.Equal(new Deletion(true), await deletes.DeleteAsync(subject.Account, published.Id, Token));

        await AssertCountAsync(subject, post.Text, 0);
    }

    [Fact]
    public async Task Post_deleted_elsewhere_does_not_read_back_as_found()
    {
        Needs(Ability.Publishing, Ability.ReadingBack);
        await using var subject = await BeginAsync(Token);
        var post = Post(Words("Taken down elsewhere"));
        var published = Assert.IsType<Outcome.Published>(await Publish(subject, post));
        await subject.DeleteOurOwnAsync(published.Id, Token);

        AssertNotFound(subject, await ReadBackAsync(subject, post));
    }

    [Fact]
    public async Task Cancellation_passes_as_cancellation()
    {
        Needs(Ability.Publishing);
        await using var subject = await BeginAsync(Token);
        var post = Post(Words("Never mind"));
        using var canceled = new CancellationTokenSource();
        await canceled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Assert.IsType<IPublishes>(subject.Network, exactMatch: false).PublishAsync(subject.Account, post, canceled.Token));
        await AssertCountAsync(subject, post.Text, 0);
    }

    protected static Task<Outcome> Publish(ComplianceSubject subject, OutgoingPost post, Account? account = null)
        => Assert.IsType<IPublishes>(subject.Network, exactMatch: false).PublishAsync(account ?? subject.Account, post, Token);

    protected static Task<ReadBack> ReadBackAsync(ComplianceSubject subject, OutgoingPost post)
        => Assert.IsType<IReadsBack>(subject.Network, exactMatch: false).ReadBackAsync(subject.Account, post, Token);

    /// <summary>With a key of its own the network can say "not there"; without, "cannot tell" is honest too.</summary>
    private static void AssertNotFound(ComplianceSubject subject, ReadBack answer)
    {
        Assert.IsNotType<ReadBack.Found>(answer);
        if (subject.Network.Descriptor.RepeatGuard == RepeatGuard.DeterministicKey)
        {
            Assert.IsType<ReadBack.Absent>(answer);
        }
    }
}
