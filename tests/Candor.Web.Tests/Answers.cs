using System.Net;
using System.Text.Json;

namespace Candor.Web.Tests;

/// <summary>Looks at answers, and prints their body when they are not what was expected.</summary>
public static class Answers
{
    extension(HttpResponseMessage response)
    {
        /// <summary>The body as JSON, when the status is the expected one.</summary>
        public async Task<JsonElement> BodyAsync(HttpStatusCode expected, CancellationToken cancellationToken)
        {
            var text = await response.Content.ReadAsStringAsync(cancellationToken);
            Assert.True(response.StatusCode == expected, $"{response.RequestMessage?.Method} {response.RequestMessage?.RequestUri?.PathAndQuery} answered {(int)response.StatusCode} instead of {(int)expected}: {text}");
            return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
        }

        /// <summary>The problem of a refusal.</summary>
        public async Task<JsonElement> ProblemAsync(HttpStatusCode expected, string type, CancellationToken cancellationToken)
        {
            var problem = await response.BodyAsync(expected, cancellationToken);
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
            Assert.Equal(type, problem.GetProperty("type").GetString());
            Assert.NotEqual("", problem.GetProperty("detail").GetString());
            return problem;
        }
    }
}
