namespace Candor.Networks;

/// <summary>Connects an account through the network's own consent page (OAuth authorization code).</summary>
public interface ISignsInByBrowser : ISignsIn
{
    /// <summary>Prepares the consent: registers the application where that is needed and says where to send the person.</summary>
    Task<BrowserSignIn> BeginAsync(Account account, Uri callback, string state, CancellationToken cancellationToken);

    /// <summary>Exchanges the code for tokens and hands them to <see cref="Account.KeepAsync"/>.</summary>
    Task<SignInResult> CompleteAsync(Account account, Uri callback, string code, CancellationToken cancellationToken);
}
