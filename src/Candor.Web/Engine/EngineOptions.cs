using System.ComponentModel.DataAnnotations;

namespace Candor.Web.Engine;

/// <summary>Section <c>Cluster</c> of the configuration: one node, or many over PostgreSQL.</summary>
public sealed class EngineOptions
{
    public const string Section = "Cluster";

    /// <summary>Default: <see cref="EngineKind.OneNode"/>.</summary>
    [EnumDataType(typeof(EngineKind))]
    public EngineKind Kind { get; set; } = EngineKind.OneNode;

    /// <summary>The address other nodes reach this one under. Default: 127.0.0.1.</summary>
    public string Address { get; set; } = "127.0.0.1";

    /// <summary>Port for other nodes; 0 takes a free one. Range: 0 to 65535. Default: 0.</summary>
    [Range(0, 65535)]
    public int Port { get; set; }

    /// <summary>Name of this node in logs and attempts; empty takes machine and process. Default: empty.</summary>
    public string NodeName { get; set; } = "";

    /// <summary>Nodes with the same name of the cluster work together. Default: candor.</summary>
    [Required]
    public string ClusterName { get; set; } = "candor";
}
