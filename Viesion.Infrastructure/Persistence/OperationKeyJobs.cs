using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Viesion.Infrastructure.Persistence;

internal sealed class OperationKeyJobs : IFeatureJobs
{
    public void Schedule(IQuartzBuilder quartz, IServiceCollection services, IConfiguration configuration)
        => quartz.ScheduleJob<ForgetOperationKeysJob>(trigger => trigger.WithIdentity("operation-keys-forgotten")
            .WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromHours(6)).RepeatForever()));
}
