using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Appointments;

/// <summary>A job's: puts the SMS whose time has come into the outbox. Gives back how many.</summary>
public sealed record QueueSms : ICommand<int>;

internal sealed class QueueSmsHandler(ISmsMessages sms, Perimeter perimeter, TimeProvider clock) : IHandler<QueueSms, int>
{
    public async Task<Result<int>> Handle(QueueSms command, CancellationToken cancellationToken)
        => perimeter.IsSystem ? await sms.Queue(clock.GetUtcNow(), cancellationToken) : Refusal.Forbidden;
}
