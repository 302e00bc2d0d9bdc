using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Messaging;

/// <summary>What leaves: mail, SMS, and links to choose a password.</summary>
internal sealed class MessagingJobs : IFeatureJobs
{
    public void Schedule(IQuartzBuilder quartz, IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IOutboxSender, PasswordRequestSender>();
        quartz.ScheduleJob<SendOutboxJob>(trigger => trigger.WithIdentity("outbox")
            .WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromSeconds(10)).RepeatForever()));
        quartz.ScheduleJob<SendSmsJob>(trigger => trigger.WithIdentity("sms")
            .WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromMinutes(1)).RepeatForever()));
    }
}
