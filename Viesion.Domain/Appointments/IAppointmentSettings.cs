namespace Viesion.Domain.Appointments;

/// <summary>The natures and the venues of appointments, to be changed by administrators.</summary>
public interface IAppointmentSettings
{
    Task<AppointmentNature?> Nature(int id, CancellationToken cancellationToken);

    /// <summary>All of them, in order.</summary>
    Task<IReadOnlyList<AppointmentNature>> Natures(CancellationToken cancellationToken);

    /// <summary>
    /// Whether another nature bears this label, case and accents aside. Whoever else names one waits until this operation ends.
    /// </summary>
    Task<bool> IsNatureTaken(string label, int? exceptId, CancellationToken cancellationToken);

    Task<Venue?> Venue(int id, CancellationToken cancellationToken);

    /// <summary>As <see cref="IsNatureTaken"/>, of a venue's name.</summary>
    Task<bool> IsVenueTaken(string name, int? exceptId, CancellationToken cancellationToken);

    Task<bool> HasTerritory(int id, CancellationToken cancellationToken);

    void Add(AppointmentNature nature);

    void Add(Venue venue);
}
