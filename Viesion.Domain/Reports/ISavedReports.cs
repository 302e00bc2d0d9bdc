namespace Viesion.Domain.Reports;

/// <summary>The saved reports that one may see, to be changed: one's own and the shared ones.</summary>
public interface ISavedReports
{
    /// <summary>Null when it does not exist, or is somebody else's own.</summary>
    Task<SavedReport?> Find(int id, CancellationToken cancellationToken);

    /// <summary>Those whose day has come. No other server gets them meanwhile.</summary>
    Task<IReadOnlyList<SavedReport>> Due(DateOnly today, CancellationToken cancellationToken);

    void Add(SavedReport report);

    void Remove(SavedReport report);
}
