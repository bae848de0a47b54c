namespace Candor.Governance;

/// <summary>A capability that keeps sealed things seals them again when the keys are exchanged.</summary>
public interface IReseals
{
    /// <summary>Seals again, with the newest key, what older keys sealed. May be stopped and begun again at any time.</summary>
    /// <returns>How many things were sealed again.</returns>
    Task<int> ResealAsync(CancellationToken cancellationToken);
}
