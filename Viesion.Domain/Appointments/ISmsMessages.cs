namespace Viesion.Domain.Appointments;

/// <summary>The SMS of appointments, on their way out.</summary>
public interface ISmsMessages
{
    /// <summary>True when one of these dossiers has a mobile.</summary>
    Task<bool> AnyMobile(IReadOnlyCollection<int> dossiers, CancellationToken cancellationToken);

    /// <summary>Puts those that are due into the outbox, each once however many servers do it; how many.</summary>
    Task<int> Queue(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>An SMS with all that its text is made of.</summary>
    Task<SmsFacts?> Find(int id, CancellationToken cancellationToken);

    Task<AppointmentSms?> OfReport(Guid reportKey, CancellationToken cancellationToken);
}
