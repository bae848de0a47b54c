namespace Candor.Web.Features.Governance;

/// <summary>A person, and the link by which they choose a password: once, within seven days.</summary>
internal sealed record LinkAnswer(Guid Id, Uri Link);
