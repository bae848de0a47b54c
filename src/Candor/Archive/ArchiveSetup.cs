using Microsoft.Extensions.DependencyInjection;

namespace Candor.Archive;

/// <summary>Registers backup, restore and export.</summary>
public static class ArchiveSetup
{
    public static IServiceCollection AddArchive(this IServiceCollection services)
    {
        services.AddSingleton<PictureFolder>();
        services.AddScoped<BackupDesk>();
        services.AddScoped<RestoreDesk>();
        services.AddSingleton<RunningMark>();
        services.AddScoped<ExportDesk>();
        return services;
    }
}
