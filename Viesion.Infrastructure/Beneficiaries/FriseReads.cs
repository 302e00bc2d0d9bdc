using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Caseloads;
using Viesion.Infrastructure.Appointments;
using Viesion.Infrastructure.Caseloads;
using Viesion.Infrastructure.Difficulties;
using Viesion.Infrastructure.Documents;
using Viesion.Infrastructure.FormalNotices;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Beneficiaries;

/// <summary>The frise of a dossier: one statement a lane, whatever the number of items.</summary>
public sealed class FriseReads(ViesionDbContext db, AssignmentReads assignments, EntitlementReads entitlements,
    DifficultyReads difficulties, FormalNoticeReads formalNotices, AppointmentReads appointments, DocumentReads documents)
{
    /// <summary>Null outside the perimeter.</summary>
    public async Task<FriseData?> Of(int id)
    {
        var dossier = await db.Beneficiaries.Where(b => b.Id == id).Select(b => new
        {
            b.Entitlement,
            b.EntitlementOn,
            b.FormalNoticeOn,
            b.FormalNoticeReason,
            Enrolments = db.Enrolments.Where(e => e.BeneficiaryId == b.Id).OrderBy(e => e.EnteredOn).Select(e => new FriseEnrolment(
                db.Programmes.First(p => p.Id == e.ProgrammeId).Name, e.EnteredOn, e.ExitedOn,
                db.Set<StandbyPeriod>().Where(p => p.EnrolmentId == e.Id).OrderBy(p => p.Start)
                    .Select(p => new FriseStandby(p.Start, p.ExpectedEnd, p.End, db.ListItems.First(item => item.Id == p.ReasonId).Label))
                    .ToList())).ToList(),
        }).AsSingleQuery().SingleOrDefaultAsync();
        if (dossier is null)
            return null;
        var cers = await db.Cers.Where(c => c.BeneficiaryId == id).OrderBy(c => c.Start).ThenBy(c => c.Id)
            .Select(c => new FriseCer(c.Id, c.Number, c.Type, c.State, c.Start, c.End)).ToListAsync();
        return new FriseData
        {
            BeneficiaryId = id,
            Entitlement = dossier.Entitlement,
            EntitlementOn = dossier.EntitlementOn,
            Enrolments = dossier.Enrolments,
            Referents = await assignments.Of(id),
            Cers = cers,
            Difficulties = await difficulties.ForFrise(id),
            Appointments = await appointments.ForFrise(id),
            Documents = await documents.ForFrise(id),
            Changes = await entitlements.Changes(id),
            FormalNotices = await formalNotices.Points(id),
            ServedOn = dossier.FormalNoticeOn,
            ServedReason = dossier.FormalNoticeReason,
        };
    }
}
