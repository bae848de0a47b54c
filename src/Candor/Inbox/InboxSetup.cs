using Microsoft.Extensions.DependencyInjection;

namespace Candor.Inbox;

/// <summary>Registers the inbox.</summary>
public static class InboxSetup
{
    public static IServiceCollection AddInbox(this IServiceCollection services)
    {
        services.AddSingleton<Governance.IReseals, NoteSeals>();
        services.AddSingleton<Intake>();
        services.AddSingleton<Listener>();
        services.AddSingleton<Deadlines>();
        services.AddScoped<InboxDesk>();
        services.AddScoped<Colleagues>();
        services.AddScoped<StaffedHoursDesk>();
        services.AddScoped<InboxList>();
        services.AddScoped<ImportDesk>();
        services.AddScoped<ThreadReader>();
        return services;
    }
}
