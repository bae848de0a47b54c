namespace Candor.Web.Look;

/// <summary>How much a button asks for attention. One <see cref="Main"/> per view.</summary>
public enum ButtonKind
{
    Plain,
    Main,
    Quiet,
    Stop,
}
