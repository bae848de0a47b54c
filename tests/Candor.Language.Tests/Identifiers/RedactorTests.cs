using CsCheck;

namespace Candor.Language.Tests.Identifiers;

public class RedactorTests
{
    private static readonly Gen<string> Digits3 = Gen.Int[201, 989].Select(number => number.ToString());
    private static readonly Gen<string> Digits4 = Gen.Int[1000, 9999].Select(number => number.ToString());
    private static readonly Gen<string> Words = Gen.OneOfConst("", "😀 ", "ok ", "please, ", "por favor ", "(urgent) ", "she said: ", "\n");

    private static readonly Gen<string> Planted = Gen.OneOf(
        Gen.Select(Digits3, Digits3, Digits4, (area, middle, last) => $"{area}-{middle}-{last}"),
        Gen.Select(Digits3, Digits3, Digits4, (area, middle, last) => $"({area}) {middle}-{last}"),
        Gen.Select(Digits3, Gen.Int[10, 99], Digits4, (one, two, three) => $"{one}-{two}-{three}"),
        Gen.Select(Gen.String[Gen.Char['a', 'z'], 3, 9], Digits3, (name, number) => $"{name}{number}@mail.example"),
        Gen.Select(Gen.String[Gen.Char['a', 'z'], 3, 9], name => $"https://pages.example/{name}"),
        Gen.Select(Gen.String[Gen.Char['a', 'z'], 3, 9], name => "@" + name),
        Gen.Select(Gen.Int[1, 12], Gen.Int[1, 28], Gen.Int[1930, 2025], (month, day, year) => $"{month}/{day}/{year}"),
        Gen.OneOfConst("Maria Lopez", "Emily Brown", "Dr. Kwame Mensah", "Carlos Ramirez"),
        Gen.Select(Gen.String[Gen.Char['A', 'Z'], 2, 4], Gen.Int[100000, 999999], (letters, number) => $"MRN {letters}-{number}"));

    [Fact]
    public void Redacted_text_never_holds_what_was_planted()
        => Gen.Select(Words, Planted, Words, Planted, Words).Sample((before, one, between, other, after) =>
        {
            var text = $"{before}my file: {one} {between}and {other}. {after}";
            var redacted = Redactor.Redact(text, Reader.Default.Read(text).Identifiers);
            return !redacted.Contains(one, StringComparison.Ordinal) && !redacted.Contains(other, StringComparison.Ordinal)
                && Reader.Default.Read(redacted).Identifiers.Count <= Reader.Default.Read(text).Identifiers.Count;
        });

    [Fact]
    public void Each_identifier_becomes_its_kind()
    {
        const string text = "😀 Emily Brown, MRN: BH-112233";

        Assert.Equal("😀 [PERSON], MRN: [MRN]", Redactor.Redact(text, Reader.Default.Read(text).Identifiers));
    }

    [Fact]
    public void Spans_that_do_not_fit_are_refused_by_name()
    {
        var fault = Assert.Throws<ArgumentException>(() => Redactor.Redact("short", [new Identifier(IdentifierKind.Phone, 2, 9)]));

        Assert.Contains("PHONE at 2 to 9", fault.Message, StringComparison.Ordinal);
    }
}
