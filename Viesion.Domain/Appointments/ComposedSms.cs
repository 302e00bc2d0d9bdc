using Viesion.Domain.Messaging;

namespace Viesion.Domain.Appointments;

/// <param name="To">The mobile, in E.164.</param>
/// <param name="ReportKey">What the gateway says of it is told with this key.</param>
public sealed record ComposedSms(string To, SmsText Text, Guid ReportKey);
