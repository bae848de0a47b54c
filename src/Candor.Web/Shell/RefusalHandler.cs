using Candor.Web.Look;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Candor.Web.Shell;

/// <summary>The one place where an exception becomes an answer: a problem for programs, a page or a word for people.</summary>
internal sealed class RefusalHandler(Said said) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested)
        {
            httpContext.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return true;
        }

        if (Refusal.Of(exception) is not { } refusal)
        {
            return false;
        }

        if (!ErrorPages.IsForPeople(httpContext))
        {
            await Problem(refusal).ExecuteAsync(httpContext);
        }
        else if (HttpMethods.IsPost(httpContext.Request.Method))
        {
            said.Refused(httpContext, refusal.Detail);
            httpContext.Response.Redirect(Back.To(httpContext));
        }
        else
        {
            await ErrorPages.WriteAsync(httpContext, refusal.Status);
        }

        return true;
    }

    private static Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult Problem(Refusal refusal)
    {
        ProblemDetails details = refusal.Errors.Count > 0 ? new HttpValidationProblemDetails(refusal.Errors.ToDictionary()) : new ProblemDetails();
        (details.Status, details.Type, details.Title, details.Detail) = (refusal.Status, refusal.Type, refusal.Title, refusal.Detail);
        return TypedResults.Problem(details);
    }
}
