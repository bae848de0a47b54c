namespace Candor.Networks.Practice;

/// <summary>A picture on a practice post.</summary>
/// <param name="Id">What <see cref="PracticeWorld.Picture"/> finds its bytes by; safe in a path.</param>
/// <param name="ContentType">Media type.</param>
/// <param name="AltText">What it shows, in words; empty when it is decoration.</param>
public sealed record PracticePicture(string Id, string ContentType, string AltText);
