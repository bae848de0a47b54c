namespace Candor.Web.Tests.Architecture.Violators.Publishing;

/// <summary>What a lower capability must not know.</summary>
internal sealed class Target
{
    public string Name => nameof(Target);
}
