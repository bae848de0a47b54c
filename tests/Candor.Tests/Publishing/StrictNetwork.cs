using Candor.Networks;
using Candor.Networks.Practice;
using Microsoft.Extensions.DependencyInjection;

namespace Candor.Tests.Publishing;

/// <summary>
/// The practice network under a stricter descriptor: it lets through three posts in ten minutes, or any number, and promises
/// nothing about a repeated send, as most networks do not, or only with a key that does not help while the first is under way.
/// </summary>
internal sealed class StrictNetwork(PracticeNetwork practice, SlowWire wire, TimeProvider time, string key, RateLimit? posting, RepeatGuard guard) : ISignsIn, IPublishes, IReadsBack, IDeletes
{
    public const string Key = "strict";

    public const string Unlimited = "strict-unlimited";

    public const string Keyed = "strict-keyed";

    public NetworkDescriptor Descriptor { get; } = practice.Descriptor with { Key = key, Name = key, Posting = posting, RepeatGuard = guard };

    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<SlowWire>();
        Add(services, Key, new RateLimit(3, TimeSpan.FromMinutes(10)), RepeatGuard.ReadBackOnly);
        Add(services, Unlimited, null, RepeatGuard.ReadBackOnly);
        Add(services, Keyed, null, RepeatGuard.IdempotencyKey);
    }

    public Task<SignInResult> SignInAsync(Account account, CancellationToken cancellationToken) => practice.SignInAsync(account, cancellationToken);

    public async Task<Outcome> PublishAsync(Account account, OutgoingPost post, CancellationToken cancellationToken)
    {
        var token = await wire.GoAsync(cancellationToken);

        // A second call under the same send would be a second post here.
        if (await practice.ReadBackAsync(account, post, token) is ReadBack.Found)
        {
            await practice.PublishAsync(account, post with { SendId = Guid.CreateVersion7(DateTimeOffset.UnixEpoch) }, token);
        }

        var outcome = await practice.PublishAsync(account, post, token);
        await wire.ReturnAsync();
        return outcome;
    }

    public async Task<ReadBack> ReadBackAsync(Account account, OutgoingPost post, CancellationToken cancellationToken)
        => await practice.ReadBackAsync(account, post, cancellationToken) switch
        {
            ReadBack.Absent when time.GetUtcNow() - (post.LastBegunAt ?? post.BegunAt) < Descriptor.SendTimeLimit => new ReadBack.CannotTell("It may still be on its way."),
            var said => said,
        };

    public Task<Deletion> DeleteAsync(Account account, string postId, CancellationToken cancellationToken) => practice.DeleteAsync(account, postId, cancellationToken);

    private static void Add(IServiceCollection services, string key, RateLimit? posting, RepeatGuard guard)
        => services.AddSingleton<INetwork>(provider => new StrictNetwork(
            ActivatorUtilities.CreateInstance<PracticeNetwork>(provider), provider.GetRequiredService<SlowWire>(), provider.GetRequiredService<TimeProvider>(), key, posting, guard));
}
