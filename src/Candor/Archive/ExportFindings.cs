using System.Text.Json;
using Candor.Database;
using Candor.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Candor.Archive;

/// <summary>What the rules of today find in every post: findings are not kept, they are found anew wherever they are shown.</summary>
internal static class ExportFindings
{
    private const int BatchSize = 200;

    public static async Task<long> WriteAsync(CandorDb db, PostCheck checks, PartWriter part, Counter count, CancellationToken cancellationToken)
    {
        await using var json = new Utf8JsonWriter(Stream.Null, BackupJson.Rows);
        var lines = 0L;
        for (var after = Guid.Empty; ;)
        {
            var posts = await db.Posts.AsNoTracking().AsSplitQuery().Include(post => post.Versions).Include(post => post.Media)
                .Where(post => post.Id.CompareTo(after) > 0).OrderBy(post => post.Id).Take(BatchSize).ToListAsync(cancellationToken);
            if (posts.Count == 0)
            {
                return lines;
            }

            foreach (var post in posts)
            {
                var answers = post.ItemId is null ? null : await db.Items.AsNoTracking().SingleOrDefaultAsync(item => item.Id == post.ItemId, cancellationToken);
                var result = await checks.CheckAsync(db, post, answers, cancellationToken);
                foreach (var (version, finding) in post.Versions.SelectMany(version => result.ByChannel[version.ChannelId].Findings.Select(finding => (version, finding))))
                {
                    await part.LineAsync(json, line => JsonSerializer.Serialize(line, new { PostId = post.Id, VersionId = version.Id, Rules = result.PackVersion, finding.Rule, finding.Effect, finding.Where, finding.Start, finding.End, finding.Message, finding.Remedy, finding.Citation }, BackupJson.Options), cancellationToken);
                    lines++;
                }

                count.OneMore();
            }

            after = posts[^1].Id;
        }
    }
}
