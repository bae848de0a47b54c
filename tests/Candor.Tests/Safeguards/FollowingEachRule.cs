using Candor.Safeguards;

namespace Candor.Tests.Safeguards;

public sealed class FollowingEachRule
{
    private static readonly Checker Checker = MercyRidge.Checker();

    [Theory]
    [InlineData("us.emtala.deter", DraftKind.Crisis, "Please avoid the ER tonight.")]
    [InlineData("us.emtala.deter", DraftKind.Post, "Our emergency department is full, try another hospital.")]
    [InlineData("qa.individual-advice", DraftKind.Reply, "You should take two tablets and rest.")]
    [InlineData("qa.individual-advice", DraftKind.Reply, "How long have you had the fever?")]
    [InlineData("qa.individual-advice", DraftKind.Reply, "Suena como una infección.")]
    [InlineData("qa.dose", DraftKind.Article, "Take 200 mg with food.")]
    [InlineData("qa.safe-messaging", DraftKind.Post, "He committed suicide after a failed suicide attempt.")]
    [InlineData("promo.claim.absolute", DraftKind.Post, "A miracle treatment that cures cancer.")]
    [InlineData("promo.claim.evidence", DraftKind.Post, "Our FDA approved laser is highly effective.")]
    [InlineData("promo.claim.superiority", DraftKind.Post, "The region's leading heart hospital.")]
    [InlineData("crisis.code-colour", DraftKind.Crisis, "Code blue at the main building.")]
    [InlineData("text.placeholder", DraftKind.Crisis, "Next update at {time}.")]
    [InlineData("us.hipaa.reply.no-confirm", DraftKind.Reply, "𝐘𝐨𝐮𝐫 𝐯𝐢𝐬𝐢𝐭 was short.")]
    [InlineData("us.hipaa.reply.no-confirm", DraftKind.Reply, "Your\u200b vis\u200bit was short.")]
    public void Unsafe_text_is_held_by_its_rule(string rule, DraftKind kind, string text)
    {
        var result = Checker.Check(new Draft { Id = "1", Kind = kind, Text = text });

        Assert.False(result.Cleared);
        Assert.Contains(result.Findings, finding => finding.Rule == rule && finding.Holds);
    }

    [Theory]
    [InlineData(DraftKind.Post, "Free flu shots this Saturday from 9 to 1 at Eastgate Clinic. No appointment needed. #FluShots")]
    [InlineData(DraftKind.Crisis, "At about 7:40 today a pipe broke at Eastgate Clinic. Everyone is safe. The clinic is closed today; the emergency department at Mercy Ridge Hospital is open. Our next update is at 10.")]
    [InlineData(DraftKind.Article, "Most people get better from the flu at home. Call a doctor if breathing gets hard. A flu shot each fall lowers the chance of getting sick.")]
    [InlineData(DraftKind.Reply, "Our pharmacy is open until 9 pm.")]
    [InlineData(DraftKind.Newsletter, "Plan your visit, find parking and meet our nurses in this month's letter.")]
    [InlineData(DraftKind.Fact, "Flu vaccines do not give people the flu. They hold no live virus.")]
    public void Ordinary_text_is_cleared(DraftKind kind, string text)
    {
        var result = Checker.Check(new Draft { Id = "1", Kind = kind, Text = text, Networks = ["mastodon"], AltTexts = ["A nurse holds a clipboard"] });

        Assert.True(result.Cleared, string.Join("; ", result.Findings.Select(finding => $"{finding.Rule}: {finding.Message}")));
    }

    [Fact]
    public void Warning_does_not_hold_a_draft()
    {
        var result = Checker.Check(new Draft { Id = "1", Kind = DraftKind.Post, Text = "FREE flu shots today." });

        Assert.True(result.Cleared);
        Assert.Equal(Effect.Warn, Assert.Single(result.Findings).Effect);
    }

    [Fact]
    public void Sign_off_names_the_role()
    {
        var result = Checker.Check(new Draft { Id = "1", Kind = DraftKind.Post, Text = "Write a review and win a gift card!" });

        Assert.False(result.Cleared);
        Assert.Equal("compliance", result.Findings.First(finding => finding.Rule == "promo.inducement").Role);
    }

    [Fact]
    public void Real_name_behind_a_nickname_is_stopped_and_a_shown_one_is_not()
    {
        var draft = new Draft { Id = "1", Kind = DraftKind.Reply, Text = "Hello Karen, please call 555-010-0100.", AuthorName = "sunny_girl22" };

        Assert.Contains(Checker.Check(draft).Findings, finding => finding.Rule == "us.hipaa.reply.unmask");
        Assert.DoesNotContain(Checker.Check(draft with { AuthorName = "Karen Lee" }).Findings, finding => finding.Rule == "us.hipaa.reply.unmask");
        Assert.DoesNotContain(Checker.Check(draft with { AuthorHandle = "@karen.lee" }).Findings, finding => finding.Rule == "us.hipaa.reply.unmask");
    }

    [Theory]
    [InlineData("I waited four hours with my knee", "Waiting 4 hours is hard.", "4 hours")]
    [InlineData("Tuesday was a mess", "Tuesday should have gone better.", "Tuesday")]
    [InlineData("They cost me $900", "$900 is a lot of money.", "$900")]
    public void Detail_that_comes_back_is_found(string answered, string answer, string words)
    {
        var draft = new Draft { Id = "1", Kind = DraftKind.ReviewReply, Text = answer, InReplyTo = answered };

        Assert.Contains(Checker.Check(draft).Findings, finding => draft.Text[finding.Start..finding.End].Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public void Replacement_clears_what_it_replaces()
    {
        const string text = "We are sorry about your visit. Please call 555-010-0100.";
        var finding = Checker.Check(new Draft { Id = "1", Kind = DraftKind.ReviewReply, Text = text }).Findings.First(finding => finding.Replacement is not null);

        var mended = text[..finding.Start] + finding.Replacement + text[finding.End..];

        Assert.True(Checker.Check(new Draft { Id = "1", Kind = DraftKind.ReviewReply, Text = mended }).Cleared, mended);
    }

    [Fact]
    public void No_message_claims_that_a_law_is_met() => Assert.All(
        MercyRidge.Pack.Rules,
        rule => Assert.DoesNotContain("compliant", rule.ExplainToAuthor + rule.Remediation, StringComparison.OrdinalIgnoreCase));

    [Theory]
    [InlineData("us.hipaa.identifier.direct", DraftKind.Post, "The lost card has MRN 00482913 on it.")]
    [InlineData("us.hipaa.story.authorization", DraftKind.Post, "Maria Lopez beat breast cancer with help from our team.")]
    [InlineData("us.hipaa.deid.date-age", DraftKind.Crisis, "A patient who was admitted on March 3 has died.")]
    public void Identifier_of_a_person_is_held(string rule, DraftKind kind, string text) =>
        Assert.Contains(Checker.Check(new Draft { Id = "1", Kind = kind, Text = text }).Findings, finding => finding.Rule == rule && finding.Holds);

    [Fact]
    public void Names_and_numbers_of_the_organisation_are_let_through()
    {
        const string text = "Dr. Amara Osei of Eastgate Clinic talks about recovery after a stroke. Call 555-010-0100 or see https://mercyridge.example/stroke.";

        Assert.DoesNotContain(Checker.Check(new Draft { Id = "1", Kind = DraftKind.Post, Text = text }).Findings, finding => finding.Rule != "promo.claim.evidence");
    }

    [Fact]
    public void Identifier_in_an_alt_text_is_named_with_its_picture()
    {
        var draft = new Draft { Id = "1", Kind = DraftKind.Post, Text = "Our new wing.", AltTexts = ["A garden", "A wristband with MRN 00482913"] };

        Assert.Equal("alt text 2", Assert.Single(Checker.Check(draft).Findings, finding => finding.Rule == "us.hipaa.identifier.direct").Where);
    }

    [Fact]
    public void Long_english_text_has_a_grade_and_a_short_one_has_none()
    {
        var easy = string.Concat(Enumerable.Repeat("Wash your hands with soap for as long as it takes to sing a short song. Dry them well. ", 8));

        Assert.InRange(Checker.Check(new Draft { Id = "1", Kind = DraftKind.Article, Text = easy, Language = "en" }).Grade ?? 99, -2, 5);
        Assert.Null(Checker.Check(new Draft { Id = "1", Kind = DraftKind.Article, Text = "Wash your hands.", Language = "en" }).Grade);
        Assert.Null(Checker.Check(new Draft { Id = "1", Kind = DraftKind.Article, Text = easy, Language = "es" }).Grade);
    }

    [Fact]
    public void Messages_read_at_grade_eight_or_lower()
    {
        var messages = string.Join(' ', MercyRidge.Pack.Rules.Select(rule => $"{rule.ExplainToAuthor.Replace("{words}", "your visit", StringComparison.Ordinal)} {rule.Remediation}"));

        Assert.InRange(Checker.Check(new Draft { Id = "1", Kind = DraftKind.Fact, Text = messages, Language = "en" }).Grade ?? 99, 0, 8);
    }

    [Fact]
    public void Thousand_characters_are_checked_in_far_less_than_twenty_milliseconds()
    {
        var draft = new Draft
        {
            Id = "1",
            Kind = DraftKind.ReviewReply,
            Text = string.Concat(Enumerable.Repeat("We take feedback like this seriously and would like to listen. Please call Patient Relations at 555-010-0100. ", 9)),
            InReplyTo = "I waited four hours and nobody helped.",
        };
        var times = Enumerable.Range(0, 60).Select(_ => ProcessorMilliseconds(() => Checker.Check(draft))).Order().ToList();

        Assert.InRange(times[57], 0, 20);
    }

    // The time this thread spent on a processor, so that other work on the machine does not count.
    private static double ProcessorMilliseconds(Action action)
    {
        const string clock = "/proc/thread-self/schedstat";
        Assert.SkipUnless(File.Exists(clock), "Only Linux tells the processor time of one thread.");
        var began = Nanoseconds();
        action();
        return (Nanoseconds() - began) / 1e6;

        static double Nanoseconds() => double.Parse(File.ReadAllText(clock).Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
    }
}
