using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Candor.Database;

/// <summary>Lets <c>dotnet ef</c> make migrations for PostgreSQL without starting the product.</summary>
internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args)
    {
        var builder = new DbContextOptionsBuilder<PostgresDb>();
        DatabaseSetup.UsePostgres(builder, "Host=localhost;Database=design");
        return new PostgresDb(builder.Options, new ChangeFeed());
    }
}
