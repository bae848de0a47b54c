using System.Text;
using Candor.Networks.Bluesky;
using CsCheck;

namespace Candor.Networks.Tests.Bluesky;

public sealed class FindingFacets
{
    private static readonly string[] Pieces =
    [
        "Grüße ", "👩‍⚕️", "👨‍👩‍👧‍👦 ", "العيادة ", "e\u0301", " ", "\n", "(", ")", ".", ",", "#", "@", "#Pflege", " #Grippe2026", " #2026", " @clinic.example.org",
        " https://mercyridge.example/open?a=1&b=ü", "https://", "http://x", "日本語", "\u200d", "ﷺ", " #日本", "@@a.b", "foo@example.org",
    ];

    public static TheoryData<string, string> Texts => new()
    {
        { "Read https://mercyridge.example/hours.", "Link https://mercyridge.example/hours" },
        { "(see https://mercyridge.example/a_(b))", "Link https://mercyridge.example/a_(b))" },
        { "(see https://mercyridge.example/a)", "Link https://mercyridge.example/a" },
        { "👩‍⚕️ Grüße @clinic.example.org!", "Mention clinic.example.org" },
        { "Ask @clinic.example.org.", "Mention clinic.example.org" },
        { "mail clinic@example.org or @nobody", "" },
        { "#Flu #2026 #Grippe2026, x#no ##", "Tag Flu|Tag Grippe2026" },
        { "＃日本語 and #don't", "Tag 日本語|Tag don't" },
        { "https://mercyridge.example/#flu @ home", "Link https://mercyridge.example/#flu" },
        { "HTTPS://MERCYRIDGE.EXAMPLE and http:// alone", "Link HTTPS://MERCYRIDGE.EXAMPLE" },
        { $"#{new string('x', 64)} #{new string('y', 65)}", $"Tag {new string('x', 64)}" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Links_mentions_and_tags_are_found_as_Bluesky_finds_them(string text, string expected)
        => Assert.Equal(expected, string.Join('|', Facets.Find(text).Select(facet => $"{facet.Kind} {facet.Value}")));

    [Fact]
    public void Bytes_of_a_facet_are_exactly_its_words()
        => Gen.OneOfConst(Pieces).Array[0, 20].Select(string.Concat).Sample(text =>
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            var end = 0;
            foreach (var facet in Facets.Find(text))
            {
                Assert.InRange(facet.ByteStart, end, bytes.Length);
                end = facet.ByteEnd;
                var words = Encoding.UTF8.GetString(bytes.AsSpan(facet.ByteStart, facet.ByteEnd - facet.ByteStart));
                Assert.Equal(facet.Value, facet.Kind == FacetKind.Link ? words : words[1..]);
                Assert.True(facet.Kind == FacetKind.Link || words[0] is '@' or '#' or '＃');
            }
        }, iter: 20_000);

    [Theory]
    [InlineData("@a.")]
    [InlineData("#a ")]
    [InlineData("https://a.")]
    [InlineData("#.")]
    public void Hostile_text_is_searched_in_time(string piece)
        => Assert.NotNull(Facets.Find(string.Concat(Enumerable.Repeat(piece, 750))));
}
