using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Viesion.Domain.Messaging;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Messaging;

internal sealed class MessagingServices : IFeatureServices
{
    public void Add(IServiceCollection services)
    {
        services.AddScoped<LiveEvents>();
        services.AddScoped<ILiveEvents>(provider => provider.GetRequiredService<LiveEvents>());
        services.AddSingleton<LiveFeed>();
        services.TryAddSingleton(
            new SmtpSettings(new Uri("http://localhost:5080"), null, 587, null, null, "Viesion <ne-pas-repondre@localhost>",
            StartTls: true));
        services.TryAddSingleton(new SmsSettings(null, null, null, "", new Uri("http://localhost:5080")));
    }
}
