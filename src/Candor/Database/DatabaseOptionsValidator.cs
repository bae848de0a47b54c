using Microsoft.Extensions.Options;

namespace Candor.Database;

/// <summary>Stops the start on a wrong database setting, by its name.</summary>
internal sealed class DatabaseOptionsValidator : IValidateOptions<DatabaseOptions>
{
    public ValidateOptionsResult Validate(string? name, DatabaseOptions options) => options switch
    {
        { Kind: DatabaseKind.Postgres, Connection: null or "" } => ValidateOptionsResult.Fail(
            "Database:Connection is empty, but Database:Kind is Postgres. Set it to something like Host=localhost;Database=candor;Username=candor;Password=…"),
        { Kind: DatabaseKind.Sqlite, File: "" } => ValidateOptionsResult.Fail("Database:File is empty. Set it to a path such as data/candor.db."),
        _ => ValidateOptionsResult.Success,
    };
}
