using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Candor.Web.Shell;

/// <summary>Metrics at <c>/metrics</c>; traces and metrics by OTLP when the standard <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set.</summary>
internal static class Telemetry
{
    /// <summary>Meters and activity sources of ours begin with this.</summary>
    public const string Ours = "Candor.*";

    /// <summary>Paths that hold a secret: they leave no trace.</summary>
    private static readonly string[] SecretPaths = ["/setup", "/welcome", "/preferences", "/unsubscribe"];

    /// <summary>Whether a request to <paramref name="path"/> is left out of traces. Asked before the router speaks, so it reads the path as the router does: in any case.</summary>
    public static bool LeavesNoTrace(PathString path) => Array.Exists(SecretPaths, secret => path.StartsWithSegments(secret, StringComparison.OrdinalIgnoreCase));

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("candor", serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString(3)))
            .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddRuntimeInstrumentation().AddMeter(Ours, "Microsoft.Orleans").AddPrometheusExporter());
        if (!string.IsNullOrEmpty(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
        {
            telemetry.WithTracing(tracing => tracing.AddSource(Ours).AddHttpClientInstrumentation()
                    .AddAspNetCoreInstrumentation(asp => asp.Filter = static http => !LeavesNoTrace(http.Request.Path)))
                .UseOtlpExporter();
        }
    }
}
