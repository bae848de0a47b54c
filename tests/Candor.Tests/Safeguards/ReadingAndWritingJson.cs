using System.Text.Json;
using Candor.Safeguards;

namespace Candor.Tests.Safeguards;

public sealed class ReadingAndWritingJson
{
    [Fact]
    public void Draft_is_read_whole()
    {
        var draft = CheckJson.Read(
            """{"id":"7","text":"Hi","kind":"review-reply","network":"bluesky","audience":"seniors","in_reply_to":"Bad","alt_texts":["A bench",null],"later":1}""", 1);

        Assert.Equal(("7", "Hi", DraftKind.ReviewReply, "seniors", "Bad"), (draft.Id, draft.Text, draft.Kind, draft.Audience, draft.InReplyTo));
        Assert.Equal(["bluesky"], draft.Networks);
        Assert.Equal(["A bench", null], draft.AltTexts);
    }

    [Theory]
    [InlineData("not json", "line 3: this is not JSON")]
    [InlineData("[1]", "line 3: this is not an object")]
    [InlineData("""{"id":"1","kind":"post"}""", "line 3: \"text\" is missing")]
    [InlineData("""{"id":1,"text":"a","kind":"post"}""", "line 3: \"id\" is not a text")]
    [InlineData("""{"id":"1","text":"a","kind":"poem"}""", "line 3: \"kind\" is \"poem\"")]
    [InlineData("""{"id":"1","text":"a","kind":"post","alt_texts":"x"}""", "line 3: \"alt_texts\" is not a list")]
    [InlineData("""{"id":"1","text":"a\ud800","kind":"post"}""", "line 3: \"text\" holds half of a surrogate pair")]
    [InlineData("""{"id":"1","text":"a","kind":"post","versions":[]}""", "line 3: \"versions\" is not an object")]
    public void Line_that_is_no_draft_is_named(string json, string message)
    {
        var bad = Assert.Throws<CheckJsonException>(() => CheckJson.Read(json, 3));

        Assert.StartsWith(message, bad.Message, StringComparison.Ordinal);
        Assert.Equal(3, bad.Line);
    }

    [Fact]
    public void Result_has_the_promised_shape()
    {
        var draft = new Draft { Id = "7", Kind = DraftKind.Reply, Text = "Thanks for your visit 🙂" };

        using var json = JsonDocument.Parse(CheckJson.Write(MercyRidge.Checker().Check(draft)));
        var finding = json.RootElement.GetProperty("findings")[0];

        Assert.Equal("7", json.RootElement.GetProperty("id").GetString());
        Assert.False(json.RootElement.GetProperty("cleared").GetBoolean());
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("grade").ValueKind);
        Assert.Equal("us.hipaa.reply.no-confirm", finding.GetProperty("rule").GetString());
        Assert.Equal("block", finding.GetProperty("effect").GetString());
        Assert.Equal("your visit", draft.Text[finding.GetProperty("start").GetInt32()..finding.GetProperty("end").GetInt32()]);
        Assert.NotEmpty(finding.GetProperty("message").GetString()!);
        Assert.NotEmpty(finding.GetProperty("remedy").GetString()!);
    }
}
