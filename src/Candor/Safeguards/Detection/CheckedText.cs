using Candor.Language;
using Candor.Safeguards.Phrasing;

namespace Candor.Safeguards.Detection;

/// <summary>One of the texts of a draft, read once for all rules. What the organisation has made public is no identifier.</summary>
internal sealed class CheckedText(string where, string text, KnownNames known)
{
    private Passage? passage;
    private Reading? reading;

    public string Where => where;

    public string Text => text;

    public Passage Passage => passage ??= Passage.Read(text);

    public Reading Reading => reading ??= Reader.Default.Read(text, known);
}
