using Candor.Database;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Candor.Governance;

/// <summary>Registers people, their rights, the audit chain and the vault.</summary>
public static class GovernanceSetup
{
    public static IServiceCollection AddGovernance(this IServiceCollection services)
    {
        services.AddVault();
        services.AddPeople();
        services.AddScoped<AuditChain>();
        services.AddSingleton<OneTimeLinks>();
        services.AddScoped<PeopleDesk>();
        services.AddScoped<PeopleList>();
        services.AddScoped<TokenDesk>();
        services.AddScoped<OrganisationDesk>();
        return services;
    }

    private static void AddVault(this IServiceCollection services)
    {
        services.AddOptions<SecurityOptions>().BindConfiguration(SecurityOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SecurityOptions>, SecurityOptionsValidator>();
        services.AddSingleton(MasterKeyOf);
        services.AddSingleton(provider => new WatchedKeyManager(ActivatorUtilities.CreateInstance<XmlKeyManager>(provider)));
        services.AddSingleton<IKeyManager>(provider => provider.GetRequiredService<WatchedKeyManager>());
        services.AddHostedService<KeyRingWatch>();
        services.AddDataProtection().SetApplicationName("candor").PersistKeysToDbContext<CandorDb>();
        services.AddOptions<KeyManagementOptions>().Configure<IServiceProvider>((keys, provider) => keys.XmlEncryptor = new MasterKeyEncryptor(provider));
        services.AddSingleton<MasterKeyCheck>();
        services.AddSingleton<Vault>();
        services.AddSingleton<KeyRotation>();
    }

    private static void AddPeople(this IServiceCollection services) =>
        services.AddIdentityCore<Person>(identity =>
        {
            // Length over composition (NIST SP 800-63B-4, 3.1.1.2): a passphrase of 12 characters, no rules about signs.
            identity.Password.RequiredLength = 12;
            identity.Password.RequireDigit = false;
            identity.Password.RequireLowercase = false;
            identity.Password.RequireUppercase = false;
            identity.Password.RequireNonAlphanumeric = false;
            identity.User.RequireUniqueEmail = true;
            identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        }).AddEntityFrameworkStores<CandorDb>();

    private static MasterKey MasterKeyOf(IServiceProvider services)
    {
        var security = services.GetRequiredService<IOptions<SecurityOptions>>().Value;
        return string.IsNullOrEmpty(security.MasterKey)
            ? MasterKey.FromFile(MasterKeyFile.Of(security, services.GetRequiredService<IOptions<DatabaseOptions>>().Value))
            : MasterKey.Parse(security.MasterKey);
    }
}
