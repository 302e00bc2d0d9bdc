using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Lists;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Caseloads;

/// <summary>The inscription of a dossier on the programme, with its veilles: three statements.</summary>
public sealed class ProgrammeReads(ViesionDbContext db, CaseloadSettings settings, Perimeter perimeter)
{
    /// <summary>Null outside the perimeter.</summary>
    public async Task<DossierProgramme?> Of(int beneficiaryId)
    {
        if (await db.Enrolments.AsNoTracking().Where(e => e.BeneficiaryId == beneficiaryId).OrderBy(e => e.ProgrammeId)
            .Select(e => new { Enrolment = e, Programme = db.Programmes.First(p => p.Id == e.ProgrammeId).Name })
            .FirstOrDefaultAsync() is not { } found)
            return null;
        var standbys = await db.Set<StandbyPeriod>().Where(p => p.EnrolmentId == found.Enrolment.Id).OrderByDescending(p => p.Start)
            .ThenByDescending(p => p.Id)
            .Select(p => new StandbyLine(p.Id, p.Version, p.Start, p.ExpectedEnd, p.End, p.ReasonId,
            db.ListItems.First(item => item.Id == p.ReasonId).Label, p.Comment)).ToListAsync();
        var reasons = await db.ListItems.Where(item => item.Kind == ListKind.StandbyReason && item.Active).OrderBy(item => item.Position)
            .Select(item => new CaseloadChoice(item.Id, item.Label, null)).ToListAsync();
        var enrolment = found.Enrolment;
        return new DossierProgramme(beneficiaryId, found.Programme, enrolment.State, enrolment.EnteredOn, enrolment.ExitedOn,
            enrolment.Version, standbys,
            Rights.EditsDossier(perimeter.Profile), enrolment.MayExit(perimeter, settings), enrolment.MayCancelExit(perimeter), reasons);
    }
}
