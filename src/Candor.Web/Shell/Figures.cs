namespace Candor.Web.Shell;

/// <summary>Marks the endpoint that gives the figures of the server: they say how busy a hospital is.</summary>
internal sealed class Figures;
