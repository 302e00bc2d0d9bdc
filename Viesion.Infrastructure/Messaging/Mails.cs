using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;
using Viesion.Infrastructure.Appointments;
using Viesion.Infrastructure.Appointments.Calendars;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Messaging;

internal sealed class Mails(ViesionDbContext db, Perimeter perimeter, TimeProvider clock) : IMails
{
    public const string Kind = "courriel";

    private static readonly Refusal Expired = new(
        "lien-expire", "Le lien de ce message a expiré : renvoyez plutôt une invitation depuis la fiche du collaborateur.");

    private static readonly Refusal Leaving = new("en-cours", "Ce message est déjà parti, ou va partir.");

    public void Send(Mail mail) => db.Outbox.Add(new OutboxMessage
    {
        Kind = Kind,
        Payload = JsonSerializer.Serialize(mail),
        CreatedAt = clock.GetUtcNow(),
        StaffMemberId = perimeter.StaffMemberId,
        NextAttemptAt = clock.GetUtcNow(),
    });

    public async Task<Refusal?> SendAgain(long id, CancellationToken cancellationToken)
    {
        if (await db.Outbox.SingleOrDefaultAsync(
            message => message.Id == id && (message.Kind == Kind || message.Kind == SmsMessages.Kind || message.Kind == Calendars.Kind),
            cancellationToken) is not { } message)
            return Refusal.NotFound;
        if (message.SentAt is not null || message.NextAttemptAt is not null)
            return Leaving;
        if (message.Kind == Kind && JsonSerializer.Deserialize<Mail>(message.Payload)!.Expires <= clock.GetUtcNow())
            return Expired;
        (message.NextAttemptAt, message.HandingOverAt, message.LastError) = (clock.GetUtcNow(), null, null);
        return null;
    }
}
