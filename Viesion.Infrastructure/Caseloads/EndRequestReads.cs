using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Caseloads;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Caseloads;

/// <summary>Requests for an end of accompaniment: of a dossier, and those that a secretariat settles (CAS-10).</summary>
[PlannedEachTime]
public sealed class EndRequestReads(ViesionDbContext db, Perimeter perimeter)
{
    public const int PageSize = 50;

    /// <summary>The last one of the dossier; null when there is none, or outside the perimeter.</summary>
    public Task<EndRequestView?> LastOf(int beneficiaryId)
    {
        var me = perimeter.StaffMemberId;
        return db.EndRequests.Where(r => r.BeneficiaryId == beneficiaryId).OrderByDescending(r => r.RequestedAt).ThenByDescending(r => r.Id)
            .Select(r => new EndRequestView(
            r.Id, r.Version, r.State, db.ListItems.First(item => item.Id == r.ReasonId).Label, r.Comment,
            db.StaffMembers.Where(s => s.Id == r.RequestedById).Select(s => s.FirstName + " " + s.LastName).First(),
            r.RequestedAt, r.ClosedAt,
            db.StaffMembers.Where(s => s.Id == r.ClosedById).Select(s => s.FirstName + " " + s.LastName).FirstOrDefault(), r.Answer,
            r.State == EndRequestState.Requested && r.RequestedById == me)).FirstOrDefaultAsync();
    }

    /// <summary>
    /// Those that wait, oldest household first, the two of a couple one after the other; those that were answered, last answered first.
    /// </summary>
    public async Task<EndRequestPage> Page(EndRequestState state, int from)
    {
        var requests = db.EndRequests.Where(r => r.State == state);
        var total = await requests.CountAsync();
        var rows = from r in requests
                   join b in db.Beneficiaries on r.BeneficiaryId equals b.Id
                   select new { Request = r, Dossier = b };
        var ordered = state is EndRequestState.Requested
            ? rows.OrderBy(
                row => db.EndRequests.Where(r => r.State == state
                && db.Beneficiaries.Any(b => b.Id == r.BeneficiaryId && b.GenesisFile == row.Dossier.GenesisFile)).Min(r => r.RequestedAt))
                .ThenBy(row => row.Dossier.GenesisFile).ThenBy(row => row.Request.RequestedAt).ThenBy(row => row.Request.Id)
            : rows.OrderByDescending(row => row.Request.ClosedAt).ThenByDescending(row => row.Request.Id);
        return new EndRequestPage(await ordered.Skip(Math.Clamp(from, 0, total)).Take(PageSize).Select(row => new
        {
            row.Request,
            row.Dossier,
            Partner = db.Beneficiaries.Where(b => b.GenesisFile == row.Dossier.GenesisFile && b.Id != row.Dossier.Id).OrderBy(b => b.Id)
                .FirstOrDefault(),
        }).Select(row => new EndRequestRow(
            row.Request.Id, row.Request.Version, row.Request.State, row.Dossier.Id, row.Dossier.FileNumber, row.Dossier.FirstName,
            row.Dossier.LastName,
            db.ListItems.First(item => item.Id == row.Request.ReasonId).Label, row.Request.Comment,
            db.StaffMembers.Where(s => s.Id == row.Request.ReferentId).Select(s => s.FirstName + " " + s.LastName).First(),
            db.Assignments.Where(a => a.BeneficiaryId == row.Dossier.Id && a.Kind == AssignmentKind.Pathway
            && a.StaffMemberId == row.Request.ReferentId).OrderByDescending(a => a.Start).Select(a => a.End).FirstOrDefault(),
            db.StaffMembers.Where(s => s.Id == row.Request.RequestedById).Select(s => s.FirstName + " " + s.LastName).First(),
            row.Request.RequestedAt, row.Request.ClosedAt, row.Request.Answer,
            row.Partner == null ? null : row.Partner.Id, row.Partner == null ? null : row.Partner.FirstName + " " + row.Partner.LastName,
            row.Partner == null ? null : row.Partner.FileNumber,
            row.Partner != null && db.EndRequests.Any(r => r.BeneficiaryId == row.Partner.Id && r.State == EndRequestState.Requested)))
            .ToListAsync(), total);
    }
}
