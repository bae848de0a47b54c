using Candor.Web.Look;

namespace Candor.Web.Tests.Look;

public sealed class DrawingPostWords
{
    [Theory]
    [InlineData("See https://mercyridge.example/flu.", "https://mercyridge.example/flu")]
    [InlineData("Thanks @nurse.dana@social.example!", "@nurse.dana@social.example")]
    [InlineData("It is #FluSeason again", "#FluSeason")]
    [InlineData("عيد #شكرا لكم", "#شكرا")]
    public void Network_links_are_found(string text, string expected)
        => Assert.Equal([expected], PostWords.Cut(text).Where(piece => piece.Linked).Select(piece => piece.Text));

    [Theory]
    [InlineData("mail mara@example.org about it")]
    [InlineData("room #12 and 50% off")]
    public void Things_that_only_look_like_links_are_left(string text)
        => Assert.DoesNotContain(PostWords.Cut(text), piece => piece.Linked);
}
