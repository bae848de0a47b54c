namespace Candor.Networks;

/// <summary>One field of the form that connects an account.</summary>
/// <param name="Key">Key in <see cref="Account.Settings"/> or, when secret, in <see cref="Account.Secrets"/>.</param>
/// <param name="Label">What the form says.</param>
/// <param name="Hint">One line of help, with an example.</param>
/// <param name="Secret">Whether it is kept encrypted and never shown again.</param>
/// <param name="Required">Whether the form insists.</param>
/// <param name="Default">What is filled in already.</param>
public sealed record SettingField(string Key, string Label, string Hint, bool Secret = false, bool Required = true, string? Default = null);
