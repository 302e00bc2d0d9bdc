using Microsoft.Extensions.Logging;
using Npgsql;
using Quartz;
using Viesion.Domain.Access;
using Viesion.Domain.Appointments;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Messaging;

/// <summary>
/// Each minute, on one server: the SMS that are due go to the outbox, and from there to the gateway, each once (docs/adr/0018).
/// </summary>
[DisallowConcurrentExecution]
internal sealed class SendSmsJob(OperationsFactory door, NpgsqlDataSource database, IEnumerable<SmsSender> senders, TimeProvider clock,
    ILogger<SendOutboxJob> log) : IJob
{
    private readonly SendOutboxJob outbox = new(database, senders, clock, log);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        while ((await door.For(Perimeter.System).Run(new QueueSms(), cancellationToken)).Value > 0)
        {
        }
        await outbox.Execute(context, cancellationToken);
    }
}
