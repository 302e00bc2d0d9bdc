using Microsoft.Extensions.DependencyInjection;

namespace Viesion.Infrastructure.Messaging;

public static class MailRegistration
{
    /// <summary>E-mails leave through the given server; without one they wait in « Boîte d’envoi ».</summary>
    public static IServiceCollection AddMail(this IServiceCollection services, SmtpSettings settings)
    {
        services.AddSingleton(settings);
        if (settings.Host is not null)
            services.AddSingleton<IOutboxSender, SmtpSender>();
        return services;
    }
}
