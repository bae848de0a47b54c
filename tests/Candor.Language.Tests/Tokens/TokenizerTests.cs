using Candor.Language.Tokens;

namespace Candor.Language.Tests.Tokens;

public class TokenizerTests
{
    [Theory]
    [InlineData("I can't breathe!!", "i cant breathe ! !")]
    [InlineData("my mom's room", "my mom room")]
    [InlineData("heeeelllp", "heellp")]
    [InlineData("#StrokeAwareness", "# stroke awareness")]
    [InlineData("#WorldHeartDay2026 now", "# world heart day2026 now")]
    [InlineData("#COVIDVaccineHoax", "# covid vaccine hoax")]
    [InlineData("#stayhome iPhone McKay", "# stayhome iphone mckay")]
    [InlineData("مرحبا doctor שלום", "مرحبا doctor שלום")]
    [InlineData("hi👨‍👩‍👧there", "hi 👨 there")]
    [InlineData("niño señal ÁRBOL", "nino senal arbol")]
    [InlineData("cancer-free", "cancer - free")]
    [InlineData("12th AB123 4,5", "12th ab123 4 , 5")]
    [InlineData("医院好", "医 院 好")]
    [InlineData("ok👍🏽👍", "ok 👍 👍")]
    public void Text_is_cut_into_folded_forms(string text, string forms)
        => Assert.Equal(forms, string.Join(' ', Tokenizer.Cut(text, 0, text.Length).Select(token => token.Form)));

    [Theory]
    [InlineData("write to jo.smith+x@mail.example.org.", "Email", "jo.smith+x@mail.example.org")]
    [InlineData("see https://mercyridge.example/a?b=1#c).", "Url", "https://mercyridge.example/a?b=1#c")]
    [InlineData("see mercyridge.org/er now", "Url", "mercyridge.org/er")]
    [InlineData("ask @mercy_ridge, please", "Handle", "@mercy_ridge")]
    [InlineData("ask @desk@social.example!", "Handle", "@desk@social.example")]
    public void Addresses_are_one_token(string text, string kind, string address)
    {
        var token = Assert.Single(Tokenizer.Cut(text, 0, text.Length), token => token.Kind.ToString() == kind);
        Assert.Equal(address, token.In(text).ToString());
    }

    [Fact]
    public void A_missing_blank_after_a_sentence_makes_no_address()
    {
        const string text = "It was ok.we came in.it hurt";
        Assert.DoesNotContain(Tokenizer.Cut(text, 0, text.Length), token => token.Kind == TokenKind.Url);
    }
}
