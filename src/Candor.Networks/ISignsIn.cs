namespace Candor.Networks;

/// <summary>Can check an account's credentials and say whose they are.</summary>
public interface ISignsIn : INetwork
{
    /// <summary>Signs in with the settings and secrets of <paramref name="account"/> and says who it is.</summary>
    Task<SignInResult> SignInAsync(Account account, CancellationToken cancellationToken);
}
