namespace Candor.Networks.Tests.Compliance;

/// <summary>
/// What every network must do. A test class per network inherits it, gives a fresh subject per test, and declares what its
/// network lacks; an ability that is neither there nor declared fails.
/// </summary>
public abstract partial class NetworkCompliance
{
    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>What the network cannot do, with the reason for each.</summary>
    protected virtual IReadOnlyDictionary<Ability, string> Lacks { get; } = new Dictionary<Ability, string>();

    /// <summary>Whether the lacks are those of one server among many that the network reaches, and not of the network itself.</summary>
    protected virtual bool ServerLacksMore => false;

    /// <summary>A fresh account on the network. Skips visibly when its server cannot be had (fails when CI=true).</summary>
    protected abstract Task<ComplianceSubject> BeginAsync(CancellationToken cancellationToken);

    [Fact]
    public async Task Network_has_every_ability_or_declares_the_lack()
    {
        await using var subject = await BeginAsync(Token);
        var has = new Dictionary<Ability, bool>
        {
            [Ability.Publishing] = subject.Network is IPublishes,
            [Ability.Deleting] = subject.Network is IDeletes,
            [Ability.ReadingBack] = subject.Network is IReadsBack,
            [Ability.FindingPosts] = subject.Network is IFindsPosts,
            [Ability.Inbox] = subject.Network is IReadsInbox,
            [Ability.Streaming] = subject.Network is IStreams,
            [Ability.Searching] = subject.Network is ISearches,
            [Ability.Threads] = subject.Network is IReadsThreads,
            [Ability.Metrics] = subject.Network is IReportsMetrics,
            [Ability.UploadingMedia] = subject.Network is IUploadsMedia,
            [Ability.SigningIn] = subject.Network is ISignsIn,
            [Ability.Wire] = subject.Proxy is not null,
        };

        Assert.All(has, ability => Assert.True(
            ability.Value != Lacks.ContainsKey(ability.Key) || (ability.Value && ServerLacksMore), $"{ability.Key}: {(ability.Value ? "is there, but" : "is not there, and not")} declared as lacking."));
        Assert.All(Lacks.Values, reason => Assert.NotEmpty(reason));
    }

    [Fact]
    public async Task Descriptor_says_where_its_constants_come_from()
    {
        await using var subject = await BeginAsync(Token);
        var descriptor = subject.Network.Descriptor;

        Assert.Matches("^[a-z]+$", descriptor.Key);
        Assert.NotEmpty(descriptor.Name);
        Assert.NotEmpty(descriptor.Source);
        Assert.True(descriptor.CheckedOn.Year >= 2026);
        Assert.True(descriptor.Text.Length > 0);
        Assert.All(descriptor.Settings, field => Assert.False(field.Secret && field.Default is not null, "A secret has no default."));
    }

    /// <summary>Skips the test, visibly and with the declared reason, when the network lacks one of these.</summary>
    protected void Needs(params Ability[] abilities)
    {
        foreach (var ability in abilities)
        {
            if (Lacks.TryGetValue(ability, out var reason))
            {
                Assert.Skip($"No {ability}: {reason}");
            }
        }
    }

    protected static OutgoingPost Post(string text, ReplyTarget? inReplyTo = null) => new()
    {
        SendId = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()),
        BegunAt = TimeProvider.System.GetUtcNow(),
        Text = text,
        Language = "en",
        InReplyTo = inReplyTo,
    };

    /// <summary>A text that no other test uses.</summary>
    protected static string Words(string about) => $"{about} {Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}";

    protected static async Task AssertCountAsync(ComplianceSubject subject, string text, int count)
        => Assert.Equal(count, (await subject.TextsOnNetworkAsync(Token)).Count(found => found == text));
}
