using System.Text;

namespace Candor.Networks.Files;

/// <summary>The names under which columns are known, in the order in which they are preferred.</summary>
internal static class ColumnNames
{
    private static readonly Dictionary<FileColumn, string[]> Known = new()
    {
        [FileColumn.Id] = ["id", "itemid", "commentid", "reviewid", "postid", "tweetid", "statusid", "responseid", "recordid", "externalid", "uuid", "guid", "idstr"],
        [FileColumn.Text] =
        [
            "text", "fulltext", "comment", "comments", "commenttext", "review", "reviewtext", "reviewbody", "body", "content", "message", "feedback", "post", "tweet",
            "status", "verbatim", "response", "answer", "description", "texto", "comentario", "comentarios", "mensaje", "opinion",
        ],
        [FileColumn.Title] = ["title", "subject", "headline", "reviewtitle", "titulo", "asunto"],
        [FileColumn.Author] =
        [
            "author", "authorname", "user", "username", "screenname", "handle", "account", "reviewer", "reviewername", "displayname", "name", "from", "autor", "usuario",
        ],
        [FileColumn.AuthorId] = ["authorid", "userid", "accountid", "did"],
        [FileColumn.Date] =
        [
            "postedat", "createdat", "publishedat", "submittedat", "date", "datetime", "timestamp", "time", "created", "published", "submitted", "reviewdate", "dateposted",
            "posted", "fecha",
        ],
        [FileColumn.Rating] = ["rating", "stars", "starrating", "score", "reviewrating", "estrellas", "puntuacion"],
        [FileColumn.FriendsAndFamily] = ["fft", "friendsandfamily", "friendsandfamilytest"],
        [FileColumn.Url] = ["url", "link", "permalink", "uri", "enlace"],
        [FileColumn.InReplyTo] = ["inreplyto", "inreplytoid", "inreplytostatusid", "replyto", "replytoid", "parent", "parentid"],
        [FileColumn.Language] = ["language", "lang", "locale", "idioma"],
        [FileColumn.Kind] = ["kind", "type", "itemkind"],
        [FileColumn.Network] = ["network", "platform"],
    };

    /// <summary>Which of <paramref name="names"/> stands for what: the most usual name of each kind wins.</summary>
    public static Dictionary<FileColumn, int> Find(IReadOnlyList<string> names)
    {
        var plain = names.Select(Plain).ToList();
        Dictionary<FileColumn, int> found = [];
        foreach (var (column, known) in Known)
        {
            var at = known.Select(name => plain.IndexOf(name)).FirstOrDefault(index => index >= 0, -1);
            if (at >= 0 && !found.ContainsValue(at))
            {
                found.Add(column, at);
            }
        }

        return found;
    }

    /// <summary>Letters and digits alone, small, without accents: <c>Posted_At</c> and <c>posted at</c> are <c>postedat</c>.</summary>
    private static string Plain(string name) =>
        string.Concat(name.Normalize(NormalizationForm.FormD).Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
}
