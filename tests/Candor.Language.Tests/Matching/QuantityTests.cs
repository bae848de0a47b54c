using Candor.Language.Matching;

namespace Candor.Language.Tests.Matching;

public class QuantityTests
{
    [Theory]
    [InlineData("1,500 mg a day", 1500, "mg")]
    [InlineData("only 1.5 million people", 1_500_000, "people")]
    [InlineData("50mg", 50, "mg")]
    [InlineData("two weeks", 2, "week")]
    [InlineData("95%", 95, "%")]
    [InlineData("a 6-hour wait", 6, "hour")]
    [InlineData("3k", 3000, "")]
    [InlineData("1,5 litros", 1.5, "")]
    [InlineData("1.200 personas", 1200, "")]
    public void Numbers_are_read_with_their_unit(string text, double value, string unit)
        => Assert.Equal(new Quantity(value, unit), Assert.Single(Wording.Of(text).Numbers));

    [Theory]
    [InlineData("vaccinations", "vaccinated")]
    [InlineData("Doctors", "physician")]
    [InlineData("covid-19", "COVID")]
    [InlineData("relational", "relate")]
    [InlineData("hopping", "hops")]
    public void Kin_and_stems_are_compared_as_one(string one, string other)
        => Assert.Equal(Wording.Of(one).Words[0].Term, Wording.Of(other).Words[0].Term);

    [Theory]
    [InlineData("vaccines never cause autism", true)]
    [InlineData("it is not true that vaccines cannot help", false)]
    [InlineData("vaccines help", false)]
    public void Denials_are_counted_in_pairs(string text, bool denies) => Assert.Equal(denies, Wording.Of(text).Denies);
}
