using Stateless;
using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Reports;

/// <summary>
/// The table of REP-03 for the one who acts: the background work, which acts as the system, does all but cancel, which is the owner's.
/// </summary>
public static class ExportLifecycle
{
    /// <param name="now">A server that was heard after this instant minus its lease is not silent.</param>
    public static StateMachine<ExportState, ExportTrigger> For(
        ReportExport export, Perimeter by, DateTimeOffset now, Func<ExportState> state, Action<ExportState> enter)
    {
        var machine = new StateMachine<ExportState, ExportTrigger>(state, enter);
        var work = Lifecycle.By(by.IsSystem);
        var owner = Lifecycle.By(by.StaffMemberId is not null && by.StaffMemberId == export.OwnerId);
        machine.Configure(ExportState.Queued)
            .PermitIf(ExportTrigger.Start, ExportState.Running, work)
            .PermitIf(ExportTrigger.Fail, ExportState.Failed, work)
            .PermitIf(ExportTrigger.Cancel, ExportState.Cancelled, owner);
        machine.Configure(ExportState.Running)
            .PermitReentryIf(ExportTrigger.Resume, work, Lifecycle.If(() => export.IsSilent(now), ExportRefusals.StillRunning),
            Lifecycle.If(() => export.Attempts < ReportExport.MaxAttempts, ExportRefusals.TooManyAttempts))
            .PermitIf(ExportTrigger.Complete, ExportState.Ready, work)
            .PermitIf(ExportTrigger.Fail, ExportState.Failed, work)
            .PermitIf(ExportTrigger.Cancel, ExportState.Cancelled, owner);
        machine.Configure(ExportState.Ready)
            .PermitIf(ExportTrigger.Expire, ExportState.Expired, work,
            Lifecycle.If(() => export.ExpiresAt <= now, ExportRefusals.NotExpired));
        machine.Configure(ExportState.Failed);
        machine.Configure(ExportState.Cancelled);
        machine.Configure(ExportState.Expired);
        return machine;
    }
}
