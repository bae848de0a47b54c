using System.Globalization;
using Candor.Web.Look;
using CsCheck;

namespace Candor.Web.Tests.Look;

public sealed class CuttingMarkedText
{
    [Fact]
    public void Text_without_marks_stays_whole()
        => Assert.Equal([new MarkedPiece("plain", null, null)], Marks.Cut("plain", []));

    [Fact]
    public void Overlapping_marks_share_the_gravest_tone_and_both_words()
    {
        var pieces = Marks.Cut("your visit on Tuesday", [new(0, 10, Tone.Stop, "visit"), new(5, 21, Tone.Warn, "date")]);

        Assert.Equal(
            [new("your ", Tone.Stop, "visit"), new("visit", Tone.Stop, "visit · date"), new(" on Tuesday", Tone.Warn, "date")],
            pieces);
    }

    [Fact]
    public void Mark_inside_a_character_takes_the_whole_character()
    {
        var family = "\U0001F468\u200D\U0001F469\u200D\U0001F467";

        var pieces = Marks.Cut($"a{family}b", [new(2, 3, Tone.Warn)]);

        Assert.Equal([new("a", null, null), new(family, Tone.Warn, null), new("b", null, null)], pieces);
    }

    [Fact]
    public void Marks_outside_the_text_are_left_out()
        => Assert.Equal([new MarkedPiece("ab", null, null)], Marks.Cut("ab", [new(5, 9, Tone.Stop), new(-4, 0, Tone.Stop), new(2, 1, Tone.Stop)]));

    [Fact]
    public void Pieces_joined_are_always_the_text_and_no_character_is_split()
        => Gen.Select(Gen.String, GenMark.Array[0, 8]).Sample((text, marks) =>
        {
            var pieces = Marks.Cut(text, marks);
            var starts = StringInfo.ParseCombiningCharacters(text).Append(text.Length).ToHashSet();
            var at = 0;
            foreach (var piece in pieces)
            {
                Assert.Contains(at, starts);
                at += piece.Text.Length;
            }

            return string.Concat(pieces.Select(piece => piece.Text)) == text;
        });

    private static readonly Gen<Mark> GenMark =
        Gen.Select(Gen.Int[-3, 60], Gen.Int[-3, 60], Gen.Enum<Tone>()).Select((start, end, tone) => new Mark(start, end, tone));
}
