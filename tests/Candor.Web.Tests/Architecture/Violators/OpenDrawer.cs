using Candor.Governance;

namespace Candor.Web.Tests.Architecture.Violators;

/// <summary>What <see cref="EntityTests"/> must find.</summary>
internal sealed class OpenDrawer : Audited
{
    public string Contents { get; set; } = "";

    public string Label { get; init; } = "";

    public string Key { get; private set; } = "";
}
