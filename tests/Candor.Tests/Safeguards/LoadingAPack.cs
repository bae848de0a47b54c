using Candor.Safeguards;

namespace Candor.Tests.Safeguards;

public sealed class LoadingAPack : IDisposable
{
    private const string Header = "pack: Test rules\nversion: 1.0\n";

    private const string Good = """
        id: test.rule
        authorityType: good-practice
        citation: House style
        sourceUrl: https://mercyridge.example/style
        sourceRetrievedOn: 2026-11-01
        jurisdiction: [any]
        appliesWhen: {}
        effectiveFrom: 2026-01-01
        status: in-force
        effect: block
        explainToAuthor: We do not say that.
        remediation: Say it in other words.
        ownerRole: communications
        reviewBy: 2027-01-01
        detector:
          name: wording
          signals:
            - name: word
              says: ["forbidden word*"]
        tests:
          - text: This is a forbidden word.
            expect: found
            words: forbidden word
          - text: This is fine.
            expect: clear
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("candor-pack-").FullName;

    [Fact]
    public void Sound_pack_is_loaded_with_its_version()
    {
        var pack = Load(Good);

        Assert.Equal("test.rule", Assert.Single(pack.Rules).Id);
        Assert.Matches("^1\\.0\\+[0-9a-f]{16}$", pack.Version);
    }

    [Fact]
    public void Version_changes_with_the_content_and_not_with_line_ends()
    {
        var version = Load(Good).Version;

        Assert.Equal(version, Load(Good.ReplaceLineEndings("\r\n")).Version);
        Assert.NotEqual(version, Load(Good.Replace("House style", "House style 2", StringComparison.Ordinal)).Version);
    }

    [Theory]
    [InlineData("effect: block", "effect: forbid", 10, "“effect: forbid” is not known", "block")]
    [InlineData("effect: block", "effekt: block", 10, "“effekt” is not a field", "effect")]
    [InlineData("status: in-force\n", "", 1, "“status” is missing", "status: …")]
    [InlineData("effectiveFrom: 2026-01-01", "effectiveFrom: 1 Jan 2026", 8, "is not a date", "2026-11-23")]
    [InlineData("effectiveFrom: 2026-01-01", "effectiveFrom: 2026-02-30", 8, "is not a date", "2026-11-23")]
    [InlineData("name: wording", "name: mind-reading", 16, "There is no detector “mind-reading”", "documentation")]
    [InlineData("[\"forbidden word*\"]", "[\"forbidden (word*\"]", 19, "lacks a “)”", "Correct the wording")]
    [InlineData("[\"forbidden word*\"]", "[\"<unknown> word*\"]", 19, "names the word list <unknown>", "Correct the wording")]
    [InlineData("[\"forbidden word*\"]", "[\"...3\"]", 19, "would match everywhere", "Correct the wording")]
    [InlineData("expect: clear", "expect: maybe", 24, "“expect: maybe” is not known", "found or clear")]
    [InlineData("jurisdiction: [any]", "jurisdiction: any", 6, "“jurisdiction” is not a list", "[one, two]")]
    [InlineData("appliesWhen: {}", "appliesWhen: { coveredEntity: perhaps }", 7, "neither true nor false", "true or false")]
    [InlineData("appliesWhen: {}", "appliesWhen: { moon: full }", 7, "“moon” is not a field", "coveredEntity")]
    public void Faulty_rule_is_refused_by_name_and_line(string good, string bad, int line, string what, string mend)
    {
        var fault = Assert.Throws<RulePackException>(() => Load(Good.Replace(good, bad, StringComparison.Ordinal))).Faults
            .First(fault => fault.What.Contains(what, StringComparison.Ordinal));

        Assert.Equal(("rules.yaml", line, "test.rule"), (fault.File, fault.Line, fault.Rule));
        Assert.Contains(mend, fault.Mend, StringComparison.Ordinal);
        Assert.StartsWith($"rules.yaml, line {line}, rule test.rule: ", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_is_no_yaml_is_refused_with_its_line()
    {
        var fault = Assert.Single(Assert.Throws<RulePackException>(() => Load("id: test.rule\ncitation: [a, b\n")).Faults, fault => fault.What.Contains("not YAML", StringComparison.Ordinal));

        Assert.Equal("rules.yaml", fault.File);
        Assert.InRange(fault.Line, 2, 3);
    }

    [Theory]
    [InlineData("[a-z", "cannot be read")]
    [InlineData("(a+)+$", "ran past")]
    [InlineData("(\\\\w+\\\\s?)+$", "ran past")]
    public void Regular_expression_that_is_broken_or_runs_on_is_refused(string regex, string what)
    {
        var fault = Assert.Single(Assert.Throws<RulePackException>(() => Load(WithRegex(regex))).Faults);

        Assert.Contains(what, fault.What, StringComparison.Ordinal);
        Assert.Equal("test.rule", fault.Rule);
    }

    [Fact]
    public void Rule_without_examples_is_refused()
    {
        var fault = Assert.Throws<RulePackException>(() => Load(Good[..Good.IndexOf("tests:", StringComparison.Ordinal)])).Faults[0];

        Assert.Contains("“tests” lacks an example", fault.What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text: This is fine.", "text: This is a forbidden word too.", "“forbidden word” was found")]
    [InlineData("text: This is a forbidden word.", "text: This is nothing.", "nothing was found")]
    [InlineData("words: forbidden word", "words: forbidden", "“forbidden” was not found")]
    public void Pack_whose_own_examples_fail_is_refused(string good, string bad, string what)
    {
        var fault = Assert.Single(Assert.Throws<RulePackException>(() => Load(Good.Replace(good, bad, StringComparison.Ordinal))).Faults);

        Assert.Contains(what, fault.What, StringComparison.Ordinal);
        Assert.Equal("test.rule", fault.Rule);
    }

    [Fact]
    public void Two_rules_of_one_name_are_refused()
    {
        var fault = Assert.Single(Assert.Throws<RulePackException>(() => Load(Good + "\n---\n" + Good)).Faults);

        Assert.Contains("same id", fault.What, StringComparison.Ordinal);
    }

    [Fact]
    public void Empty_folder_is_refused()
    {
        Assert.Contains(Assert.Throws<RulePackException>(() => RulePack.Load(folder)).Faults, fault => fault.What.Contains("no rule", StringComparison.Ordinal));
    }

    [Fact]
    public void Overdue_rule_is_named_and_stays_on()
    {
        var pack = Load(Good);
        var today = new DateOnly(2027, 1, 2);

        Assert.Empty(pack.Overdue(new DateOnly(2027, 1, 1)));
        Assert.Single(pack.Overdue(today));
        Assert.True(pack.Rules[0].Applies(new Draft { Id = "1", Kind = DraftKind.Post, Text = "x" }, MercyRidge.Profile, today));
    }

    [Fact]
    public void Check_that_runs_past_its_time_is_not_cleared()
    {
        // It looks ahead, so it cannot be matched in linear time, and it is slow only on a text that the probes at loading do not try.
        var pack = Load(WithRegex("(?=a)((abc|def)+)+x$"));
        var checker = new Checker(pack, MercyRidge.Profile, [], TimeProvider.System);

        var result = checker.Check(new Draft { Id = "1", Kind = DraftKind.Post, Text = string.Concat(Enumerable.Repeat("abcdef", 40)) + "!" });

        Assert.False(result.Cleared);
        var finding = Assert.Single(result.Findings);
        Assert.True(finding.Unchecked);
        Assert.Equal("This could not be checked: it took too long.", finding.Message);
    }

    [Theory]
    [InlineData("status: in-force", "status: pending")]
    [InlineData("status: in-force", "status: superseded")]
    [InlineData("effectiveFrom: 2026-01-01", "effectiveFrom: 2099-01-01")]
    [InlineData("effectiveFrom: 2026-01-01", "effectiveFrom: 2020-01-01\neffectiveTo: 2020-12-31")]
    [InlineData("jurisdiction: [any]", "jurisdiction: [UK]")]
    [InlineData("appliesWhen: {}", "appliesWhen: { part2Program: true }")]
    public void Rule_that_does_not_bind_finds_nothing(string bound, string unbound)
    {
        var pack = Load(Good.Replace(bound, unbound, StringComparison.Ordinal));
        var checker = new Checker(pack, MercyRidge.Profile, [], TimeProvider.System);

        Assert.True(checker.Check(new Draft { Id = "1", Kind = DraftKind.Post, Text = "A forbidden word." }).Cleared);
    }

    [Theory]
    [InlineData("US", "US-CA", true)]
    [InlineData("EU", "ES", true)]
    [InlineData("UK", "GB", true)]
    [InlineData("US-CA", "US", false)]
    [InlineData("EU", "US", false)]
    [InlineData("platform:meta", "NZ", true)]
    public void Rule_binds_where_the_organisation_works(string jurisdiction, string place, bool binds)
    {
        var rule = Load(Good.Replace("jurisdiction: [any]", $"jurisdiction: [\"{jurisdiction}\"]", StringComparison.Ordinal)).Rules[0];

        Assert.Equal(binds, rule.Applies(new Draft { Id = "1", Kind = DraftKind.Post, Text = "x" }, MercyRidge.Profile with { Jurisdictions = [place] }, new DateOnly(2026, 11, 23)));
    }

    [Theory]
    [InlineData("ES")]
    [InlineData("GB")]
    [InlineData("NZ")]
    public void Confirming_a_patient_is_stopped_in_every_country(string place)
    {
        Checker checker = new(MercyRidge.Pack, MercyRidge.Profile with { Jurisdictions = [place] }, [], TimeProvider.System);

        Assert.False(checker.Check(new Draft { Id = "1", Kind = DraftKind.ReviewReply, Text = "Thank you for your visit." }).Cleared);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string WithRegex(string regex)
    {
        var start = Good.IndexOf("  name: wording", StringComparison.Ordinal);
        return Good[..start] + $"  name: pattern\n  regex: '{regex.Replace("\\\\", "\\", StringComparison.Ordinal)}'\n"
            + "tests:\n  - { text: aaabcx, expect: found }\n  - { text: This is fine, expect: clear }\n";
    }

    private RulePack Load(string rules)
    {
        File.WriteAllText(Path.Combine(folder, "pack.yaml"), Header);
        File.WriteAllText(Path.Combine(folder, "rules.yaml"), rules);
        return RulePack.Load(folder);
    }
}
