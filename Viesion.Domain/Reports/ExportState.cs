namespace Viesion.Domain.Reports;

/// <summary>Where a workbook made in the background stands (REP-03).</summary>
public enum ExportState
{
    /// <summary>En attente.</summary>
    Queued,

    /// <summary>En cours: a server is writing it and says so every few seconds.</summary>
    Running,

    /// <summary>Prêt: whole, and there for a week.</summary>
    Ready,

    /// <summary>En échec: nothing of it can be downloaded.</summary>
    Failed,

    /// <summary>Annulé by its owner.</summary>
    Cancelled,

    /// <summary>Expiré: its file is deleted.</summary>
    Expired,
}
