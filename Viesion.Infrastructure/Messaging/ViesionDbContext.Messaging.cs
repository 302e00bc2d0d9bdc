using Microsoft.EntityFrameworkCore;
using Viesion.Infrastructure.Messaging;

namespace Viesion.Infrastructure.Persistence;

public sealed partial class ViesionDbContext
{
    public DbSet<Notification> Notifications => Set<Notification>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    /// <summary>The <see cref="Messaging.OutboxState"/> of a message, by name; see Appointments.sql. For queries only.</summary>
    [DbFunction("outbox_state", "viesion")]
    public string? OutboxState(long? message) => throw new NotSupportedException($"Only PostgreSQL knows where message {message} stands.");

    /// <summary>Why a message did not leave; see Appointments.sql. For queries only.</summary>
    [DbFunction("outbox_reason", "viesion")]
    public string? OutboxReason(long? message)
        => throw new NotSupportedException($"Only PostgreSQL knows why message {message} did not leave.");
}
