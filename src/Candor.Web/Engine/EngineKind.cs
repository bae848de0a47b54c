namespace Candor.Web.Engine;

/// <summary>How many nodes share the work.</summary>
public enum EngineKind
{
    /// <summary>This process alone.</summary>
    OneNode,

    /// <summary>Many, which find each other through the PostgreSQL database.</summary>
    ManyNodes,
}
