using Viesion.Domain.Beneficiaries;
using Viesion.Domain.FormalNotices;

namespace Viesion.Infrastructure.FormalNotices;

/// <summary>A request in the secretariat's list, with the evidence (MID-02).</summary>
/// <param name="Referent">The référent de parcours of today.</param>
/// <param name="UnexcusedAbsences">The appointments missed without excuse.</param>
/// <param name="Cers">The last three, newest first.</param>
public sealed record FormalNoticeRow(
    int Id, uint Version, int BeneficiaryId, int FileNumber, string LastName, string FirstName, string Territory,
    DateOnly RequestedOn, string RequestedBy, string Reason, FormalNoticeState State, DateOnly? NoticeOn, string? NoticeReason,
    string? RefusedBy, string? RefusalReason,
    string? Referent, string? Organisation, EntitlementStatus? Entitlement, bool? SubjectToDuties, int UnexcusedAbsences,
    IReadOnlyList<FormalNoticeCer> Cers);
