using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Candor.Database;

/// <summary>Lets <c>dotnet ef</c> make migrations without starting the product.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args)
    {
        var builder = new DbContextOptionsBuilder<SqliteDb>();
        DatabaseSetup.UseSqlite(builder, "design.db");
        return new SqliteDb(builder.Options, new ChangeFeed());
    }
}
