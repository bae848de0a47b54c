using System.Net;
using System.Net.Http.Headers;
using Candor.Database;
using Candor.Governance;
using Candor.Networks.Practice;
using Candor.Web.Features.Public;
using Microsoft.Extensions.DependencyInjection;
using SkiaSharp;

namespace Candor.Web.Tests.Public;

/// <summary>What anyone may read. An exercise is not the hospital's word.</summary>
public sealed class ReadingThePublicPages
{
    private const string Words = "The east entrance is closed because of a flood. This is an exercise.";
    private const string Warning = "About a flood";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task A_post_of_an_exercise_is_not_on_the_front_page_and_its_network_is_behind_sign_in(DatabaseKind kind)
    {
        await using var app = await StartAsync(kind, demo: false);
        await PublishAsync(app);
        using var visitor = app.AnonymousClient();
        using var colleague = await app.SignInAsAsync(Cancel, Role.Analyst);

        Assert.DoesNotContain("flood", await visitor.GetStringAsync("/", Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.GetAsync("/practice", Cancel)).StatusCode);
        var page = await colleague.GetStringAsync("/practice", Cancel);
        Assert.Contains("flood", page, StringComparison.Ordinal);

        var picture = page[page.IndexOf("/practice/media/", StringComparison.Ordinal)..];
        picture = picture[..picture.IndexOf('"', StringComparison.Ordinal)];
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.GetAsync(picture, Cancel)).StatusCode);
        var shown = await colleague.GetAsync(picture, Cancel);
        Assert.Equal((HttpStatusCode.OK, "image/png"), (shown.StatusCode, shown.Content.Headers.ContentType?.MediaType));
        Assert.Equal(HttpStatusCode.NotFound, (await colleague.GetAsync("/practice/media/none.png", Cancel)).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task In_the_demo_it_is_public_and_its_content_warning_comes_first(DatabaseKind kind)
    {
        await using var app = await StartAsync(kind, demo: true);
        await PublishAsync(app);
        using var visitor = app.AnonymousClient();

        var front = await visitor.GetStringAsync("/", Cancel);

        Assert.Contains($"<details><summary class=\"small\"><span dir=\"auto\">{Warning}</span>", front, StringComparison.Ordinal);
        Assert.Contains("flood. This is an exercise.</p></details>", front, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/practice", Cancel)).StatusCode);
    }

    private static Task<CandorApp> StartAsync(DatabaseKind kind, bool demo) => CandorApp.StartAsync(kind, Cancel, compose: builder =>
    {
        builder.Services.Configure<PracticeOptions>(practice => (practice.History, practice.Arrivals, practice.Answers) = (false, false, false));
        builder.Services.Configure<PublicSite>(site => site.ShowsPractice = demo);
    });

    /// <summary>Written, approved by a colleague, and sent on the practice network.</summary>
    private static async Task PublishAsync(CandorApp app)
    {
        using var administrator = await app.ClientForAsync(Cancel, Role.Administrator);
        using var author = await app.ClientForAsync(Cancel, Role.Contributor);
        using var manager = await app.SignInAsAsync(Cancel, Role.PrManager);
        var channel = await (await administrator.PostJsonAsync("/api/v1/channels", new { network = "practice", name = "Exercise", fields = new { handle = "mercyridge" } }, Cancel)).BodyAsync(HttpStatusCode.Created, Cancel);
        var edit = new
        {
            versions = new[] { new { channelId = channel.GetProperty("id").GetGuid(), text = Words, contentWarning = Warning } },
            media = new[] { new { digest = await PictureAsync(author), altText = "Sandbags before a closed glass door" } },
        };
        var written = await (await author.PostJsonAsync("/api/v1/posts", edit, Cancel)).BodyAsync(HttpStatusCode.Created, Cancel);
        var post = $"/api/v1/posts/{written.GetProperty("id").GetGuid()}";
        var asked = await (await author.PostJsonAsync($"{post}/review", new { reason = "It is an exercise" }, Cancel)).BodyAsync(HttpStatusCode.OK, Cancel);
        await (await manager.PostJsonAsync($"{post}/approve", new { hash = asked.GetProperty("hash").GetString() }, Cancel)).BodyAsync(HttpStatusCode.OK, Cancel);
        var state = "";
        for (var tries = 0; state != "published"; tries++)
        {
            Assert.True(tries < 300, $"It is still {state}.");
            await Task.Delay(TimeSpan.FromMilliseconds(100), Cancel);
            state = (await (await author.GetAsync(post, Cancel)).BodyAsync(HttpStatusCode.OK, Cancel)).GetProperty("state").GetString();
        }
    }

    private static async Task<string> PictureAsync(HttpClient author)
    {
        using var bitmap = new SKBitmap(8, 8);
        bitmap.Erase(SKColors.SandyBrown);
        using var png = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        using var file = new ByteArrayContent(png.ToArray());
        file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        using var form = new MultipartFormDataContent { { file, "file", "door.png" } };
        var kept = await (await author.PostAsync("/api/v1/media", form, Cancel)).BodyAsync(HttpStatusCode.Created, Cancel);
        return kept.GetProperty("digest").GetString()!;
    }
}
