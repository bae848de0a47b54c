using System.Text.RegularExpressions;

namespace Candor.Web.Tests;

/// <summary>Fills in forms as a browser without script does.</summary>
internal static partial class Forms
{
    extension(HttpClient client)
    {
        /// <summary>Opens <paramref name="page"/>, and sends a form of it to <paramref name="action"/>.</summary>
        public async Task<HttpResponseMessage> SubmitAsync(string page, string action, CancellationToken cancellationToken, params (string Name, string Value)[] fields)
        {
            var opened = await client.GetAsync(page, cancellationToken);
            var html = await opened.Content.ReadAsStringAsync(cancellationToken);
            Assert.True(opened.IsSuccessStatusCode, $"GET {page} answered {(int)opened.StatusCode}: {html}");
            var token = AntiforgeryToken().Match(html);
            Assert.True(token.Success, $"There is no form on {page}: {html}");
            return await client.SendFormAsync(action, cancellationToken, [.. fields, ("__RequestVerificationToken", token.Groups["token"].Value)]);
        }

        /// <summary>Sends a form as it stands.</summary>
        public async Task<HttpResponseMessage> SendFormAsync(string action, CancellationToken cancellationToken, params (string Name, string Value)[] fields)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, action)
            {
                Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
            };
            request.Headers.Accept.ParseAdd("text/html");
            return await client.SendAsync(request, cancellationToken);
        }
    }

    [GeneratedRegex("""name="__RequestVerificationToken" value="(?<token>[^"]+)""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AntiforgeryToken();
}
