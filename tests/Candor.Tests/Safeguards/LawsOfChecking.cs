using Candor.Safeguards;
using CsCheck;

namespace Candor.Tests.Safeguards;

public sealed class LawsOfChecking
{
    private static readonly Checker Checker = MercyRidge.Checker();

    private static readonly string[] Pieces =
    [
        "your visit", "We are sorry", "Dr. Osei", "tú", "médico", "su cita", " ", " ", ". ", "\n", "👩🏽‍⚕️", "🙂", "\ud83d", "\udc00", "é", "e\u0301", "𝐲𝐨𝐮𝐫 𝐯𝐢𝐬𝐢𝐭", "ｖｉｓｉｔ", "#flushotclinic", "@someone.example", "https://mercyridge.example/a?b=c",
        "4 hours", "٣", "½", "suicide", "code blue", "{office}", "you've", "y’all", "SHOUTING", "100%", "\u200b", "مرحبا", "don't", "'", "’", "you were seen",
    ];

    private static readonly Gen<Draft> Drafts = Gen.Select(
        Gen.OneOfConst(Pieces).Array[0, 40],
        Gen.OneOfConst(Pieces).Array[0, 15],
        Gen.Enum<DraftKind>(),
        (text, answered, kind) => new Draft
        {
            Id = "1",
            Kind = kind,
            Text = string.Concat(text),
            InReplyTo = answered.Length == 0 ? null : string.Concat(answered),
            AltTexts = [string.Concat(answered.Take(3)), null],
            Versions = new Dictionary<string, string> { ["bluesky"] = string.Concat(text.Reverse()) },
            Networks = ["bluesky", "mastodon"],
        });

    [Fact]
    public void Same_draft_gives_the_same_result() => Drafts.Sample(
        draft =>
        {
            var (once, again) = (Checker.Check(draft), Checker.Check(draft));
            Assert.Equal(once.Findings, again.Findings);
            Assert.Equal(CheckJson.Write(once), CheckJson.Write(again));
        },
        iter: 200);

    [Fact]
    public void Findings_lie_inside_their_text_and_split_no_character_pair() => Drafts.Sample(
        draft =>
        {
            foreach (var finding in Checker.Check(draft).Findings)
            {
                var text = TextOf(draft, finding.Where);
                Assert.InRange(finding.Start, 0, text.Length);
                Assert.InRange(finding.End, finding.Start, text.Length);
                Assert.False(Splits(text, finding.Start) || Splits(text, finding.End), $"{finding.Rule} splits a pair at {finding.Start}..{finding.End} of “{text}”");
                Assert.False(finding.Unchecked, finding.Message);
            }
        },
        iter: 200);

    [Fact]
    public void Whatever_holds_a_draft_is_what_decides() => Drafts.Sample(
        draft =>
        {
            var result = Checker.Check(draft);
            Assert.Equal(result.Findings.All(finding => finding is { Unchecked: false, Effect: Effect.Warn or Effect.Info }), result.Cleared);
        },
        iter: 100);

    [Fact]
    public void Different_texts_have_different_hashes() => Gen.Select(Drafts, Drafts).Sample(
        (one, other) => Assert.Equal(
            one.Text == other.Text && one.AltTexts.SequenceEqual(other.AltTexts) && one.Versions["bluesky"] == other.Versions["bluesky"],
            Checker.Check(one).TextHash == Checker.Check(other).TextHash),
        iter: 100);

    [Fact]
    public async Task Many_threads_get_what_one_gets()
    {
        var drafts = Drafts.Array[50].Single(_ => true, "0000KOIPe036");
        var alone = drafts.Select(draft => CheckJson.Write(Checker.Check(draft))).ToList();

        var together = await Task.WhenAll(drafts.Select(draft => Task.Run(() => CheckJson.Write(Checker.Check(draft)), TestContext.Current.CancellationToken)));

        Assert.Equal(alone, together);
    }

    private static bool Splits(string text, int at) => at > 0 && at < text.Length && char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at]);

    private static string TextOf(Draft draft, string where) => where switch
    {
        "text" => draft.Text,
        "bluesky" => draft.Versions["bluesky"],
        _ => draft.AltTexts[where[^1] - '1'] ?? "",
    };
}
