using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Candor.Database;

/// <summary>Registers the database.</summary>
public static class DatabaseSetup
{
    public static IServiceCollection AddDatabase(this IServiceCollection services)
    {
        services.AddOptions<DatabaseOptions>().BindConfiguration(DatabaseOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DatabaseOptions>, DatabaseOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ChangeFeed>();
        services.AddDbContextFactory<SqliteDb>((provider, builder) => UseSqlite(builder, provider.GetRequiredService<IOptions<DatabaseOptions>>().Value.File));
        services.AddDbContextFactory<PostgresDb>((provider, builder) => UsePostgres(builder, provider.GetRequiredService<IOptions<DatabaseOptions>>().Value.Connection!));
        services.AddSingleton<CandorDbFactory>();
        services.AddSingleton<IDbContextFactory<CandorDb>>(provider => provider.GetRequiredService<CandorDbFactory>());
        services.AddScoped(provider => provider.GetRequiredService<CandorDbFactory>().CreateDbContext());
        return services;
    }

    /// <summary>Brings the database to this version.</summary>
    public static async Task MigrateAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var options = services.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        if (options.Kind == DatabaseKind.Sqlite)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(options.File))!);
        }

        await using var db = services.GetRequiredService<CandorDbFactory>().CreateDbContext();
        await db.Database.MigrateAsync(cancellationToken);
    }

    internal static void UseSqlite(DbContextOptionsBuilder builder, string file)
        => builder.UseSqlite($"Data Source={file}").AddInterceptors(new SqlitePragmas(), new KeepableParameters(), new CommitAnnouncer()).ConfigureWarnings(Quiet);

    internal static void UsePostgres(DbContextOptionsBuilder builder, string connection)
        => builder.UseNpgsql(connection, postgres => postgres.UseNodaTime()).AddInterceptors(new KeepableParameters(), new CommitAnnouncer()).ConfigureWarnings(Quiet);

    // Split or single queries are chosen where it matters; the warning would only repeat itself.
    private static void Quiet(WarningsConfigurationBuilder warnings)
        => warnings.Ignore(RelationalEventId.MultipleCollectionIncludeWarning);
}
