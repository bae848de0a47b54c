using Candor.Networks;

namespace Candor.Tests.Channels;

/// <summary>A network with a server to choose and a password, which writes down what is sent where.</summary>
internal sealed class GuardedNetwork : ISignsIn, IPublishes
{
    public const string Key = "guarded";

    /// <summary>Every sign-in: server, password, and the token that an earlier sign-in left behind.</summary>
    public List<(string Server, string Password, string? Token)> Sent { get; } = [];

    public NetworkDescriptor Descriptor { get; } = new()
    {
        Key = Key, Name = "Guarded", Source = "made up", CheckedOn = new DateOnly(2026, 11, 23), Text = new TextLimit(500, CountingUnit.Utf16),
        RepeatGuard = RepeatGuard.ReadBackOnly,
        Settings = [new SettingField("server", "Server", "Where the account lives."), new SettingField("password", "Password", "Made there.", Secret: true)],
    };

    public async Task<SignInResult> SignInAsync(Account account, CancellationToken cancellationToken)
    {
        Sent.Add((account.Setting("server"), account.Secrets.GetValueOrDefault("password", ""), account.Secrets.GetValueOrDefault("token")));
        await account.KeepAsync(new Dictionary<string, string> { ["token"] = $"token {Sent.Count}" }, cancellationToken);
        return new SignInResult(new Author("account-1", "mercyridge"));
    }

    public Task<Outcome> PublishAsync(Account account, OutgoingPost post, CancellationToken cancellationToken) => throw new NotSupportedException();
}
