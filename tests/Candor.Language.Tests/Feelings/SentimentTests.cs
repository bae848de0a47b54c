namespace Candor.Language.Tests.Feelings;

public class SentimentTests
{
    [Theory]
    [InlineData("The staff were wonderful and explained everything")]
    [InlineData("I can't fault the care at all")]
    [InlineData("Two years cancer-free today, thank you to my team")]
    [InlineData("not bad at all, very kind receptionist")]
    [InlineData("They saved my life ❤️")]
    [InlineData("Muy amables todos, excelente atención")]
    [InlineData("no tengo quejas, los recomiendo")]
    public void Gladness_is_positive(string text) => Assert.Equal(Feeling.Positive, Reader.Default.Read(text).Sentiment.Label);

    [Theory]
    [InlineData("Worst hospital ever, the nurse was rude")]
    [InlineData("Waited five hours and nobody came")]
    [InlineData("The food was not good and the room was dirty")]
    [InlineData("Great, another four hours on hold 🙄")]
    [InlineData("Pésimo servicio, nadie contesta el teléfono")]
    [InlineData("me cobraron dos veces, qué vergüenza")]
    public void Anger_is_negative(string text) => Assert.Equal(Feeling.Negative, Reader.Default.Read(text).Sentiment.Label);

    [Theory]
    [InlineData("I had a positive test on Monday")]
    [InlineData("My biopsy came back negative")]
    [InlineData("What are the visiting hours in intensive care?")]
    [InlineData("My uncle died in your hospice in March")]
    [InlineData("She has breast cancer and starts chemo soon")]
    [InlineData("¿A qué hora abren la farmacia?")]
    public void Clinical_words_alone_are_neutral(string text) => Assert.Equal(Feeling.Neutral, Reader.Default.Read(text).Sentiment.Label);

    [Fact]
    public void The_reasons_are_words_of_the_text()
        => Assert.Contains("filthy", Reader.Default.Read("The bathroom was filthy").Sentiment.Because ?? []);
}
