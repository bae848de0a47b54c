namespace Candor.Web.Tests.Architecture.Violators;

/// <summary>What <see cref="HostTests"/> must find.</summary>
internal sealed class CarelessOptions
{
    public const string Section = "Careless";

    public int Limit { get; set; }
}
