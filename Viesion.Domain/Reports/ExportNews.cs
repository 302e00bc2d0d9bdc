using Viesion.Domain.Messaging;

namespace Viesion.Domain.Reports;

/// <summary>Says to the owner how their export goes: on the open pages, and by the bell at the end.</summary>
public sealed class ExportNews(INotifications notifications, ILiveEvents live)
{
    public const string Link = "/rapports/exports";

    public void Moved(ReportExport export) => live.Publish(new LiveEvent(LiveTopic.Export, export.Id, StaffMemberId: export.OwnerId));

    public void Ended(ReportExport export)
    {
        notifications.Tell(export.OwnerId, export.State is ExportState.Ready ? ExportTexts.Ready(export.Title)
            : ExportTexts.Failed(export.Title), Link, null);
        Moved(export);
    }
}
