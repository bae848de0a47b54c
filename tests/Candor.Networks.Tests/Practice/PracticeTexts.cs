using Candor.Networks.Practice;

namespace Candor.Networks.Tests.Practice;

public sealed class PracticeTexts
{
    private static readonly PracticeScript Script = PracticeScript.Default;

    [Fact]
    public void People_and_texts_are_many_and_none_is_said_twice()
    {
        var texts = Script.History.Concat(Script.Arrivals).Select(row => row.Text).ToList();
        Assert.InRange(Script.People.Count, 30, 45);
        Assert.True(texts.Count >= 180);
        Assert.Equal(texts.Count, texts.Distinct().Count());
        Assert.True(Script.History.Concat(Script.Arrivals).Count(row => row.Language == "es") >= 15);
    }

    [Fact]
    public void Every_text_fits_the_network_and_every_speaker_is_known()
    {
        var known = Script.People.Select(person => person.Handle).ToHashSet();
        foreach (var row in Script.History.Concat(Script.Arrivals))
        {
            Assert.InRange(row.Text.Length, 1, 500);
            Assert.True(row.By is null || known.Contains(row.By), row.Key);
            Assert.All(row.Then, sequel => Assert.Contains(sequel.By, known));
            Assert.True(row.Stars is null or (>= 1 and <= 5), row.Key);
            Assert.True(row.Site is null or "Mercy Ridge Hospital" or "Lakeside Clinic" or "Harbor Urgent Care", row.Key);
        }
    }

    [Theory]
    [InlineData("reply")]
    [InlineData("post")]
    [InlineData("aside")]
    public void Somebody_of_every_language_that_answers_has_words(string to) =>
        Assert.All(["en", "es"], language => Assert.Contains(Script.Answers, answer => answer.To == to && answer.Language == language));
}
