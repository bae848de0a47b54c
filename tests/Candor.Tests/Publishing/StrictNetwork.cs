using Candor.Networks;
using Candor.Networks.Practice;
using Microsoft.Extensions.DependencyInjection;

namespace Candor.Tests.Publishing;

/// <summary>
/// The practice network under a stricter descriptor: it lets through three posts in ten minutes, or any number, and promises
/// nothing about a repeated send, as most networks do not.
/// </summary>
internal sealed class StrictNetwork(PracticeNetwork practice, string key, RateLimit? posting) : ISignsIn, IPublishes, IReadsBack
{
    public const string Key = "strict";

    public const string Unlimited = "strict-unlimited";

    public NetworkDescriptor Descriptor { get; } = practice.Descriptor with { Key = key, Name = key, Posting = posting, RepeatGuard = RepeatGuard.ReadBackOnly };

    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<INetwork>(provider => new StrictNetwork(ActivatorUtilities.CreateInstance<PracticeNetwork>(provider), Key, new RateLimit(3, TimeSpan.FromMinutes(10))));
        services.AddSingleton<INetwork>(provider => new StrictNetwork(ActivatorUtilities.CreateInstance<PracticeNetwork>(provider), Unlimited, null));
    }

    public Task<SignInResult> SignInAsync(Account account, CancellationToken cancellationToken) => practice.SignInAsync(account, cancellationToken);

    public async Task<Outcome> PublishAsync(Account account, OutgoingPost post, CancellationToken cancellationToken)
    {
        // A second call under the same send would be a second post here.
        if (await practice.ReadBackAsync(account, post, cancellationToken) is ReadBack.Found)
        {
            await practice.PublishAsync(account, post with { SendId = Guid.CreateVersion7(DateTimeOffset.UnixEpoch) }, cancellationToken);
        }

        return await practice.PublishAsync(account, post, cancellationToken);
    }

    public Task<ReadBack> ReadBackAsync(Account account, OutgoingPost post, CancellationToken cancellationToken) => practice.ReadBackAsync(account, post, cancellationToken);
}
