namespace Viesion.Infrastructure.FormalNotices;

/// <summary>The last formal notice of a dossier that Genesis tells of, and the last request for one.</summary>
public sealed record DossierFormalNotice(DateOnly? ServedOn, string? ServedReason, FormalNoticeLine? Last);
