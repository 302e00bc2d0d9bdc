namespace Viesion.Domain.Appointments;

/// <summary>What owners say of their agendas, to be changed.</summary>
public interface IAgendaShares
{
    /// <summary>
    /// The territory of a collaborator, their structure's where they have none of their own; null when nobody active bears that number.
    /// </summary>
    Task<AgendaPlace?> Owner(int ownerId, CancellationToken cancellationToken);

    /// <summary>True when somebody active bears that number.</summary>
    Task<bool> Works(int staffMemberId, CancellationToken cancellationToken);

    /// <summary>The line of a colleague, or of the structure as a whole for null.</summary>
    Task<AgendaShare?> Line(int ownerId, int? staffMemberId, CancellationToken cancellationToken);

    void Add(AgendaShare share);

    void Remove(AgendaShare share);
}
