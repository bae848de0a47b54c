using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Scalar.AspNetCore;

namespace Candor.Web.Shell;

/// <summary>The API described: for machines at <c>/openapi/v1.json</c>, for people at <c>/api</c>.</summary>
internal static class ApiDocument
{
    private const string Words = """
        Everything that the desk can do, under the same rules. Sign in with `Authorization: Bearer cdr_…` (a token from your account page; its scopes narrow your roles).
        Lists are read page by page: take `next` of an answer as `after` of the next request. Every create takes an `Idempotency-Key`: repeat with the same key after a
        lost answer, and nothing is made twice. `RateLimit-*` headers say what is left of the minute. Refusals are problem details (RFC 9457): `type` is stable, `detail` is for people.
        """;

    public static void AddApiDocument(this IServiceCollection services) => services.AddOpenApi("v1", openApi =>
    {
        openApi.ShouldInclude = static description => description.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
        openApi.AddDocumentTransformer(static (document, _, _) =>
        {
            document.Info.Title = "Candor";
            document.Info.Description = Words;
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
            document.Components.SecuritySchemes["token"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A token from your account page." };
            document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("token", document)] = [] }];
            return Task.CompletedTask;
        });
        openApi.AddOperationTransformer(Describe);
    });

    public static void MapApiDocument(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        routes.MapScalarApiReference("/api", scalar => scalar.WithTitle("Candor API").DisableDefaultFonts().WithOpenApiRoutePattern("/openapi/{documentName}.json")).AllowAnonymous();
    }

    private static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        operation.Responses ??= [];
        if (metadata.OfType<CreatesSomething>().Any())
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = Idempotency.Header, In = ParameterLocation.Header, Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 200 },
                Description = "Repeat a create with the same key, and nothing is made twice.",
            });
        }

        foreach (var (status, says) in Refusals)
        {
            operation.Responses.TryAdd(status, new OpenApiResponse { Description = says });
        }

        return Task.CompletedTask;
    }

    private static readonly (string Status, string Says)[] Refusals =
    [
        ("400", "The request could not be read; `errors` names the fields."),
        ("401", "No token, or one that does not work (any more)."),
        ("403", "Your roles or the token's scopes do not include this."),
        ("409", "A rule of the product forbids it, or somebody else was first; `type` names the rule."),
        ("429", "Too many requests in this minute; see `Retry-After`."),
    ];
}
