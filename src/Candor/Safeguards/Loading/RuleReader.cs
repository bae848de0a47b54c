using Candor.Safeguards.Detection;

namespace Candor.Safeguards.Loading;

/// <summary>Reads the record of one rule.</summary>
internal sealed class RuleReader(DetectorReader detectors)
{
    public Rule Read(Record record)
    {
        var id = record.Text("id");
        var tests = record.Inners("tests").Select(ReadTest).ToList();
        if (!tests.Exists(test => test.Found) || !tests.Exists(test => !test.Found))
        {
            record.Fault(record.Line, "“tests” lacks an example that must be found, or one that must not.", "Give at least one with “expect: found” and one with “expect: clear”.");
        }

        var jurisdiction = record.Texts("jurisdiction");
        if (jurisdiction.Count == 0)
        {
            record.Fault(record.Line, "“jurisdiction” is missing.", "Add a list such as [US], or [any].");
        }

        var detector = detectors.Read(record);
        Rule rule = new()
        {
            Id = id,
            AuthorityType = record.Choice("authorityType", AuthorityType.GoodPractice),
            Citation = record.Text("citation"),
            SourceUrl = record.Text("sourceUrl"),
            SourceRetrievedOn = record.Date("sourceRetrievedOn"),
            Jurisdiction = jurisdiction,
            AppliesWhen = ReadScope(record),
            EffectiveFrom = record.Date("effectiveFrom"),
            EffectiveTo = record.OptionalDate("effectiveTo"),
            Status = record.Choice("status", RuleStatus.InForce),
            Effect = record.Choice("effect", Effect.Block),
            ExplainToAuthor = record.Text("explainToAuthor"),
            Remediation = record.Text("remediation"),
            Tests = tests,
            OwnerRole = record.Text("ownerRole"),
            ReviewBy = record.Date("reviewBy"),
            Source = $"{record.File}:{record.Line}",
            Detector = detector ?? NoDetector.Instance,
        };
        record.Done();
        return rule;
    }

    private static RuleScope ReadScope(Record rule)
    {
        if (rule.Inner("appliesWhen") is not { } record)
        {
            return new RuleScope();
        }

        RuleScope scope = new()
        {
            CoveredEntity = record.Flag("coveredEntity"),
            PublicEntity = record.Flag("publicEntity"),
            Part2Program = record.Flag("part2Program"),
            ReceivesHhsFunds = record.Flag("receivesHhsFunds"),
            EmployeesAtLeast = record.Number("employeesAtLeast"),
            Kinds = record.Choices<DraftKind>("kinds"),
            Answers = record.Flag("answers"),
            AnswersRemark = record.Flag("answersRemark"),
        };
        record.Done();
        return scope;
    }

    private static RuleTest ReadTest(Record record)
    {
        Draft draft = new()
        {
            Id = $"{record.Rule} line {record.Line}",
            Text = record.Text("text"),
            Kind = record.OptionalText("kind") is null ? DraftKind.Post : record.Choice("kind", DraftKind.Post),
            InReplyTo = record.OptionalText("inReplyTo"),
            AuthorName = record.OptionalText("authorName"),
            AuthorHandle = record.OptionalText("authorHandle"),
            AltTexts = record.TextsOrNulls("altTexts"),
            Networks = record.Texts("networks"),
            Language = record.OptionalText("language"),
        };
        var expect = record.Text("expect");
        if (expect is not ("found" or "clear"))
        {
            record.Fault(record.Line, $"“expect: {expect}” is not known.", "Write found or clear.");
        }

        RuleTest test = new(draft, expect == "found", record.OptionalText("words"), record.Line);
        record.Done();
        return test;
    }
}
