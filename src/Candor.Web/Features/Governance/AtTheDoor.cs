namespace Candor.Web.Features.Governance;

/// <summary>Marks endpoints that anybody may try: their tries are counted per address.</summary>
internal sealed class AtTheDoor;
