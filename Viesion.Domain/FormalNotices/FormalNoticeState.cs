namespace Viesion.Domain.FormalNotices;

/// <summary>Where a request for a formal notice stands (MID-01).</summary>
public enum FormalNoticeState
{
    /// <summary>Demandée: the secretariat has not served it in Genesis yet.</summary>
    Requested,

    /// <summary>Faite: Genesis tells of a formal notice of the day of the request or later.</summary>
    Done,

    /// <summary>Refusée, with the reason.</summary>
    Refused,
}
