using Viesion.Domain.Access;

namespace Viesion.Domain.Reports;

/// <summary>Exports, to be changed: one's own, or all for the background work.</summary>
public interface IReportExports
{
    /// <summary>Null when it does not exist, or is somebody else's.</summary>
    Task<ReportExport?> Find(int id, CancellationToken cancellationToken);

    /// <summary>The owner's exports that wait or run. Whoever else asks for one of theirs waits until this operation ends.</summary>
    Task<IReadOnlyList<ReportExport>> Waiting(int ownerId, CancellationToken cancellationToken);

    /// <summary>The next to write: the one that waits longest, or that a silent server left. No other server gets it meanwhile.</summary>
    Task<ReportExport?> Next(DateTimeOffset now, CancellationToken cancellationToken);

    Task<IReadOnlyList<ReportExport>> Expired(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>What the collaborator sees today; null when they may no longer sign in.</summary>
    Task<Perimeter?> PerimeterOf(int staffMemberId, CancellationToken cancellationToken);

    void Add(ReportExport export);

    /// <summary>Deletes what was written of exports that are not ready, or no longer, and of former attempts.</summary>
    Task<int> DeleteLeftovers(CancellationToken cancellationToken);
}
