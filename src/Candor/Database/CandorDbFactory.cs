using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Candor.Database;

/// <summary>Makes contexts for work that outlives a request; the caller disposes them.</summary>
public sealed class CandorDbFactory(IServiceProvider services, IOptions<DatabaseOptions> options) : IDbContextFactory<CandorDb>
{
    public CandorDb CreateDbContext() => options.Value.Kind switch
    {
        DatabaseKind.Sqlite => services.GetRequiredService<IDbContextFactory<SqliteDb>>().CreateDbContext(),
        DatabaseKind.Postgres => services.GetRequiredService<IDbContextFactory<PostgresDb>>().CreateDbContext(),
    };
}
