namespace Candor.Web.Features.Governance;

/// <summary>The id of what was made.</summary>
internal sealed record MadeAnswer(Guid Id);
