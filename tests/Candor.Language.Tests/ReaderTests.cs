using CsCheck;

namespace Candor.Language.Tests;

public class ReaderTests
{
    [Fact]
    public void Nothing_is_read_of_nothing()
    {
        Assert.Equal(Reading.Nothing, Reader.Default.Read(""));
        Assert.Equal(Reading.Nothing, Reader.Default.Read(" \n\t "));
    }

    [Theory]
    [InlineData("\uD83D", "a lone surrogate")]
    [InlineData("a\uDE00b \uD83D c", "surrogates in the wrong order")]
    [InlineData("😀😀😀🎉👩‍👩‍👧‍👦🏳️‍🌈", "only emoji")]
    [InlineData("مرحبا بالعالم، شكرا لكم على الرعاية", "right to left")]
    [InlineData("\u202Eabc\u202C \u200B\u200B\uFEFF\u0000\uFFFE\uFFFF", "controls and non-characters")]
    [InlineData("Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢", "stacked accents")]
    [InlineData("𝓗𝓮𝓵𝓵𝓸 𝕨𝕠𝕣𝕝𝕕", "mathematical letters")]
    [InlineData("((((((((((((((((((((", "only signs")]
    [InlineData("@@@@ #### http:// www. a@ @b. x@y", "broken addresses")]
    public void Hostile_text_is_read_without_fault(string text, string what)
    {
        var reading = Reader.Default.Read(text);

        Assert.All(reading.Identifiers, identifier => Assert.InRange(identifier.End, identifier.Start + 1, text.Length));
        Assert.True(Math.Abs(reading.Sentiment.Score) <= 1, what);
    }

    [Fact]
    public void Any_text_gives_ordered_spans_inside_it_that_split_no_pair()
        => Gen.OneOf(Gen.String, Gen.String[Gen.Char["ab1@#.-/ \uD83D\uDE00éñ¿\n"], 0, 80]).Sample(text =>
        {
            var end = 0;
            foreach (var identifier in Reader.Default.Read(text).Identifiers)
            {
                if (identifier.Start < end || identifier.End <= identifier.Start || identifier.End > text.Length || SplitsPair(text, identifier.Start) || SplitsPair(text, identifier.End))
                {
                    return false;
                }

                end = identifier.End;
            }

            return true;
        });

    [Fact]
    public void The_same_text_is_read_the_same_on_many_threads()
    {
        const string text = "I waited 4 hours at Mercy Ridge Hospital last Tuesday. Dr. Ana Ruiz was lovely but the bill was wrong! Call 555-201-3344";
        var first = ReadingJson.Write("1", Reader.Default.Read(text));

        Parallel.For(0, 64, _ => Assert.Equal(first, ReadingJson.Write("1", Reader.Default.Read(text))));
    }

    [Theory, Trait("needs", "time")]
    [InlineData("a", 20_000_000)]
    [InlineData("😀", 4_000_000)]
    [InlineData("1-", 1_000_000)]
    [InlineData("a.", 1_000_000)]
    [InlineData("chest pain ", 1_000_000)]
    public void A_very_long_text_is_read_to_its_end(string piece, int length)
    {
        const string last = " My number is 555-201-3344.";
        var text = string.Concat(Enumerable.Repeat(piece, length / piece.Length)) + last;

        var reading = Reader.Default.Read(text);

        Assert.Contains(reading.Identifiers, identifier => identifier.Kind == IdentifierKind.Phone && text[identifier.Start..identifier.End] == "555-201-3344");
    }

    private static bool SplitsPair(string text, int at) => at > 0 && at < text.Length && char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at]);
}
