namespace Candor.Web.Shell;

/// <summary>The configuration cannot be used: exit code 2. The message names the setting and says how to mend it.</summary>
public sealed class WrongSettingException(string message, Exception? because = null) : Exception(message, because);
