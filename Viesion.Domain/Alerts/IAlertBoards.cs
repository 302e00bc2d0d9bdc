namespace Viesion.Domain.Alerts;

/// <summary>The alert boards, to be changed.</summary>
public interface IAlertBoards
{
    /// <summary>
    /// The board of a collaborator, made when they have none. Whoever else changes it waits until this operation ends: two tabs lose
    /// nothing to each other.
    /// </summary>
    Task<AlertBoard> Of(int staffMemberId, IEnumerable<AlertDefinition> alerts, CancellationToken cancellationToken);

    /// <summary>How often a collaborator wants the digest; never when they have chosen nothing.</summary>
    Task<DigestFrequency> Digest(int staffMemberId, CancellationToken cancellationToken);

    /// <summary>True for the one operation that takes the digest of this period, false for any other.</summary>
    Task<bool> TakeDigest(int staffMemberId, DateOnly period, CancellationToken cancellationToken);

    Task<bool> ProgrammesExist(IReadOnlyList<int> programmeIds, CancellationToken cancellationToken);
}
