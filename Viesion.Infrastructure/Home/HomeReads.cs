using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Cers;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Beneficiaries;
using Viesion.Infrastructure.Beneficiaries.Criteria;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Home;

/// <summary>The home page: three statements.</summary>
[PlannedEachTime]
public sealed class HomeReads(ViesionDbContext db, Perimeter perimeter, TimeProvider clock)
{
    private const int LastConsulted = 8;

    public async Task<HomeFigures> Figures()
    {
        var today = clock.Today();
        var me = perimeter.StaffMemberId ?? 0;
        var dossiers = perimeter.Scope >= PerimeterScope.Territory ? await Kept() : await Counted();
        var cers = await db.Cers.Where(c => c.End == null || c.End >= today || (c.State != CerState.Validated && c.State != CerState.Refused))
            .GroupBy(c => c.State).Select(states => new { states.Key, Count = states.LongCount() }).ToDictionaryAsync(state => state.Key, state => state.Count);
        var consulted = await db.Consultations.Where(c => c.StaffMemberId == me).OrderByDescending(c => c.At).Take(LastConsulted)
            .Join(db.Beneficiaries, c => c.BeneficiaryId, b => b.Id, (c, b) => new { c.At, Dossier = b }).OrderByDescending(pair => pair.At)
            .Select(pair => new ConsultedDossier(pair.Dossier.Id, pair.Dossier.FileNumber, pair.Dossier.FirstName, pair.Dossier.LastName, pair.Dossier.Address.City,
                db.Enrolments.Where(e => e.BeneficiaryId == pair.Dossier.Id).OrderBy(e => e.ProgrammeId).Select(e => (EnrolmentState?)e.State).FirstOrDefault(), pair.At)).ToListAsync();
        return new HomeFigures(dossiers, cers, consulted);
    }

    private Task<Dictionary<EnrolmentState, long>> Counted() => db.Enrolments.GroupBy(e => e.State)
        .Select(states => new { states.Key, Count = states.LongCount() }).ToDictionaryAsync(state => state.Key, state => state.Count);

    // Where the perimeter is wide, the counts kept by triggers (DossierCounts.sql).
    private async Task<Dictionary<EnrolmentState, long>> Kept()
    {
        var states = Enum.GetValues<EnrolmentState>();
        var unwanted = states.Select(state => ~DossierMarks.Of(state) & EnrolmentCriterion.Notion).ToArray();
        var counts = await db.Database.SqlQuery<long>($"SELECT coalesce(viesion.counted_dossiers(unwanted), 0) AS \"Value\" FROM unnest({unwanted}) WITH ORDINALITY AS states(unwanted, place) ORDER BY place").ToListAsync();
        return states.Zip(counts).ToDictionary(pair => pair.First, pair => pair.Second);
    }
}
