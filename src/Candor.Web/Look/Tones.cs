namespace Candor.Web.Look;

/// <summary>How a tone is written in the sheet, and the icon that says it without colour.</summary>
internal static class Tones
{
    extension(Tone tone)
    {
        public string Css => tone switch
        {
            Tone.Plain => "",
            Tone.Brand => "brand",
            Tone.Good => "good",
            Tone.Note => "note",
            Tone.Warn => "warn",
            Tone.Stop => "stop",
        };

        public Glyph Glyph => tone switch
        {
            Tone.Plain or Tone.Brand or Tone.Note => Glyph.Info,
            Tone.Good => Glyph.Check,
            Tone.Warn => Glyph.Warn,
            Tone.Stop => Glyph.Stop,
        };
    }

    extension(ButtonKind kind)
    {
        public string Css => kind switch
        {
            ButtonKind.Plain => "",
            ButtonKind.Main => "main",
            ButtonKind.Quiet => "quiet",
            ButtonKind.Stop => "stop",
        };
    }

    /// <summary>Joins the classes that are there.</summary>
    public static string Css(params ReadOnlySpan<string?> classes)
    {
        var text = new System.Text.StringBuilder();
        foreach (var name in classes)
        {
            if (!string.IsNullOrEmpty(name))
            {
                text.Append(text.Length > 0 ? " " : "").Append(name);
            }
        }

        return text.ToString();
    }
}
