using Microsoft.Extensions.DependencyInjection;

namespace Viesion.Infrastructure.Messaging;

public static class SmsRegistration
{
    /// <summary>SMS leave through the given gateway; without one they wait in « Boîte d’envoi ».</summary>
    public static IServiceCollection AddSms(this IServiceCollection services, SmsSettings settings)
    {
        services.AddSingleton(settings);
        // Not an IOutboxSender: a slow gateway must not hold back the mail, which SendOutboxJob carries.
        if (settings.Gateway is not null)
            services.AddSingleton<SmsSender>();
        return services;
    }
}
