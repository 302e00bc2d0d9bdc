namespace Viesion.Infrastructure.FormalNotices;

/// <summary>The last formal notice of a dossier that Genesis tells of, and the last request for one.</summary>
/// <param name="UnexcusedAbsences">The appointments missed without excuse: what such a notice is asked for (AGE-03).</param>
public sealed record DossierFormalNotice(DateOnly? ServedOn, string? ServedReason, FormalNoticeLine? Last, int UnexcusedAbsences);
