using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Documents;

/// <summary>The jobs of documents.</summary>
internal sealed class DocumentJobs : IFeatureJobs
{
    public void Schedule(IQuartzBuilder quartz, IServiceCollection services, IConfiguration configuration)
        => quartz.ScheduleJob<PurgeDocumentsJob>(trigger => trigger.WithIdentity("documents-purge")
            .WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromHours(6)).RepeatForever()));
}
