namespace Candor.Language.Tests.Wire;

public class ReadingJsonTests
{
    [Fact]
    public void A_reading_has_the_promised_shape_and_order()
    {
        var reading = new Reading("en", new Sentiment(Feeling.Negative, -0.71), [new Scored<Intent>(Intent.RequestForHelp, 0.93, [])], [new Scored<Theme>(Theme.Waiting, 0.81, [])],
            Urgency.Routine, [new Scored<Emergency>(Emergency.SelfHarm, 0.97, ["x"])], [new Identifier(IdentifierKind.HealthPlan, 10, 21)], 0.02, 0.01, 0.88, 0.4);

        Assert.Equal(
            """{"id":"1","language":"en","sentiment":{"label":"negative","score":-0.71},"intents":[{"label":"request-for-help","score":0.93}],"themes":[{"label":"waiting","score":0.81}],"urgency":"routine",""" + "\"emergencies\":"
            + """[{"class":"self-harm","score":0.97}],"identifiers":[{"kind":"HEALTH_PLAN","start":10,"end":21}],"abusive":0.02,"spam":0.01,"health":0.88,"checkworthy":0.4}""",
            ReadingJson.Write("1", reading));
    }

    [Fact]
    public void A_redaction_and_matches_have_the_promised_shape()
    {
        Assert.Equal("""{"id":"a","text":"call [PHONE] año","identifiers":[{"kind":"PHONE","start":5,"end":17}]}""",
            ReadingJson.WriteRedacted("a", "call 555-201-3344 año", [new Identifier(IdentifierKind.Phone, 5, 17)]));
        Assert.Equal("""{"id":"b","matches":[{"fact":"flu","score":0.5}]}""", ReadingJson.WriteMatches("b", [new Match("flu", 0.5)]));
    }
}
