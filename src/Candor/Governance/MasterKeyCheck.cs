using System.Security.Cryptography;
using System.Xml.Linq;
using Candor.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Candor.Governance;

/// <summary>
/// Asks at the start whether the master key opens what lies in the database, so that a lost or exchanged key is a clear
/// sentence then, and not a puzzle on every page later.
/// </summary>
public sealed class MasterKeyCheck(IServiceProvider services, IDbContextFactory<CandorDb> databases, IOptions<SecurityOptions> security, IOptions<DatabaseOptions> database)
{
    /// <exception cref="MasterKeyWrongException">The key is missing or another one.</exception>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        await using var db = databases.CreateDbContext();
        Check(await db.DataProtectionKeys.AsNoTracking().OrderByDescending(key => key.Id).Select(key => key.Xml).ToListAsync(cancellationToken));
    }

    /// <summary>Asks the same of keys that lie elsewhere, newest first.</summary>
    /// <exception cref="MasterKeyWrongException">The key is missing or another one.</exception>
    internal void Check(IReadOnlyList<string?> keys)
    {
        var wrapped = keys.Where(xml => xml is not null).SelectMany(xml => XElement.Parse(xml!).Descendants("wrapped")).FirstOrDefault();
        var file = MasterKeyFile.Of(security.Value, database.Value);
        if (wrapped is not null && string.IsNullOrEmpty(security.Value.MasterKey) && !File.Exists(file))
        {
            throw new MasterKeyWrongException($"The database was sealed with a master key, and there is none in {file}. Put that file back, or set Security:MasterKey.");
        }

        // Reading the key makes the file at the very first start.
        _ = services.GetRequiredService<MasterKey>();
        try
        {
            _ = wrapped is null ? null : new MasterKeyDecryptor(services).Decrypt(wrapped);
        }
        catch (CryptographicException other)
        {
            throw new MasterKeyWrongException("Security:MasterKey (or its file) is not the key that this database was sealed with. Put the old one back.", other);
        }
    }
}
