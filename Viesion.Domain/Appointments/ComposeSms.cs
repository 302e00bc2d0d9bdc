using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Appointments;

/// <summary>
/// A sender's: makes an SMS from what is true now, just before it is handed over. Refused when it must not leave any more.
/// </summary>
public sealed record ComposeSms(int SmsId) : ICommand<ComposedSms>;

internal sealed class ComposeSmsHandler(ISmsMessages sms, Perimeter perimeter, TimeProvider clock) : IHandler<ComposeSms, ComposedSms>
{
    public async Task<Result<ComposedSms>> Handle(ComposeSms command, CancellationToken cancellationToken)
    {
        if (!perimeter.IsSystem)
            return Refusal.Forbidden;
        if (await sms.Find(command.SmsId, cancellationToken) is not { } facts)
            return SmsRefusals.Withdrawn;
        var text = facts.Sms.Compose(facts, clock.GetUtcNow());
        return text.Succeeded ? new ComposedSms(facts.Sms.Phone!, text.Value, facts.Sms.ReportKey) : text.Refusal;
    }
}
