using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;

namespace Viesion.Domain.Appointments;

/// <summary>The gateway's: what became of an SMS that left. Said twice is said once.</summary>
/// <param name="Delivery">Null while it is only on its way.</param>
public sealed record RecordSmsReport(Guid ReportKey, SmsDelivery? Delivery) : ICommand<Done>;

internal sealed class RecordSmsReportHandler(ISmsMessages sms, ILiveEvents live, Perimeter perimeter, TimeProvider clock)
    : IHandler<RecordSmsReport, Done>
{
    public async Task<Result<Done>> Handle(RecordSmsReport command, CancellationToken cancellationToken)
    {
        if (!perimeter.IsSystem)
            return Refusal.Forbidden;
        if (await sms.OfReport(command.ReportKey, cancellationToken) is not { } found)
            return SmsRefusals.Unknown;
        if (command.Delivery is not { } delivery || found.Report(delivery, clock.GetUtcNow()))
            live.Publish(new LiveEvent(LiveTopic.Appointment, BeneficiaryId: found.BeneficiaryId));
        return Done.Value;
    }
}
