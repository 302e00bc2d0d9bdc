using Quartz;

namespace Viesion.Infrastructure.Documents;

/// <summary>The jobs of documents.</summary>
internal static class DocumentJobs
{
    public static void AddDocumentJobs(this IQuartzBuilder quartz)
        => quartz.ScheduleJob<PurgeDocumentsJob>(trigger => trigger.WithIdentity("documents-purge").WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromHours(6)).RepeatForever()));
}
