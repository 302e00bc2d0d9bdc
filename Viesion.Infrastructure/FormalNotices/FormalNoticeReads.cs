using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Appointments;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.FormalNotices;

/// <summary>The formal notices of a dossier: one statement each.</summary>
public sealed class FormalNoticeReads(ViesionDbContext db)
{
    /// <summary>The last request of a dossier, whatever became of it; null when there was none, or outside the perimeter.</summary>
    public async Task<FormalNoticeLine?> LastOf(int beneficiaryId) => (await OfDossier(beneficiaryId))?.Last;

    /// <summary>Null outside the perimeter.</summary>
    public Task<DossierFormalNotice?> OfDossier(int beneficiaryId) => (
        from dossier in db.Beneficiaries
        where dossier.Id == beneficiaryId
        from request in db.FormalNotices.Where(r => r.BeneficiaryId == dossier.Id).OrderByDescending(r => r.RequestedOn)
        .ThenByDescending(r => r.Id).Take(1).DefaultIfEmpty()
        select new DossierFormalNotice(dossier.FormalNoticeOn, dossier.FormalNoticeReason, request == null ? null : new FormalNoticeLine(
            request.Id, request.RequestedOn, db.StaffMembers.Where(member => member.Id == request.RequestedById)
            .Select(member => member.FirstName + " " + member.LastName).Single(),
            request.Reason, request.State, request.NoticeOn, request.SettledAt,
            db.StaffMembers.Where(member => member.Id == request.RefusedById).Select(member => member.FirstName + " " + member.LastName)
            .SingleOrDefault(), request.RefusalReason),
            db.AppointmentParticipants.Count(p => p.BeneficiaryId == dossier.Id && p.Attendance == Attendance.UnexcusedAbsence)))
            .SingleOrDefaultAsync();

    internal Task<List<FormalNoticePoint>> Points(int beneficiaryId)
        => db.FormalNotices.Where(request => request.BeneficiaryId == beneficiaryId).OrderBy(request => request.RequestedOn)
            .Select(request => new FormalNoticePoint(request.RequestedOn, request.State, request.NoticeOn, request.NoticeReason))
            .ToListAsync();
}
