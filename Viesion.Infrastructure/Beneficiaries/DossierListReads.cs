using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Beneficiaries;

/// <summary>
/// The list of dossiers (DOS-01): two statements whatever the number of dossiers. A narrow question is answered by the ids it designates, then
/// their page; a wide one by the counts kept by triggers (DossierCounts.sql), then a page in index order. Details are read for the page alone.
/// </summary>
public sealed class DossierListReads(ViesionDbContext db, Perimeter perimeter, TimeProvider clock)
{
    private const long FewDossiers = 5_000;

    public async Task<DossierPage> Page(DossierQuery query)
    {
        IQueryable<Beneficiary> dossiers;
        long total;
        if (IsNarrow(query))
        {
            var ids = HasNoCriterion(query) ? db.OwnDossiers : await Filtered(query).Select(b => b.Id).ToArrayAsync();
            total = ids.Length;
            dossiers = db.Beneficiaries.Where(b => ids.Contains(b.Id));
        }
        else
        {
            total = await db.Database.SqlQuery<long?>($"SELECT viesion.counted_dossiers({query.State?.ToString()}) AS \"Value\"").SingleAsync() ?? 0;
            dossiers = query.State is { } state && total > FewDossiers ? InState(state) : Filtered(query);
        }
        if (total == 0)
            return new DossierPage([], 0, null);

        var rows = await Ordered(dossiers, query).Select(Row()).ToListAsync();
        var more = rows.Count > DossierPage.Size;
        if (more)
            rows.RemoveAt(DossierPage.Size);
        var last = rows.LastOrDefault();
        return new DossierPage(rows, total, more ? new DossierCursor(last!.Id, query.Sort == DossierSort.Consulted ? last.ConsultedAt : null).ToString() : null);
    }

    // Walking an order and asking each dossier for its state finds a page of a frequent state at once, and looks for ever for a rare one.
    private IQueryable<Beneficiary> InState(EnrolmentState state) => db.Beneficiaries
        .Where(b => db.Enrolments.Where(e => e.BeneficiaryId == b.Id).OrderBy(e => e.ProgrammeId).Select(e => (EnrolmentState?)e.State).FirstOrDefault() == state);

    private bool IsNarrow(DossierQuery query) => perimeter.Scope is PerimeterScope.Nothing or PerimeterScope.OwnDossiers or PerimeterScope.Organisation
        || !string.IsNullOrWhiteSpace(query.Text) || query.ReferentId is not null || query.OrganisationId is not null;

    private static bool HasNoCriterion(DossierQuery query)
        => string.IsNullOrWhiteSpace(query.Text) && query is { ReferentId: null, OrganisationId: null, State: null };

    private IQueryable<Beneficiary> Filtered(DossierQuery query)
    {
        var today = clock.Today();
        var dossiers = db.Beneficiaries.AsQueryable();
        if (!string.IsNullOrWhiteSpace(query.Text))
            dossiers = dossiers.Where(b => db.MatchingDossiers(query.Text).Select(match => match.Id).Contains(b.Id));
        if (query.ReferentId is { } referent)
            dossiers = dossiers.Where(b => db.Assignments.Where(a => a.StaffMemberId == referent && a.Start <= today && (a.End == null || a.End >= today)).Select(a => a.BeneficiaryId).Contains(b.Id));
        if (query.OrganisationId is { } organisation)
            dossiers = dossiers.Where(b => db.Assignments.Where(a => a.OrganisationId == organisation && a.Start <= today && (a.End == null || a.End >= today)).Select(a => a.BeneficiaryId).Contains(b.Id));
        if (query.State is { } state)
            dossiers = dossiers.Where(b => db.Enrolments.Where(e => e.State == state).Select(e => e.BeneficiaryId).Contains(b.Id));
        return dossiers;
    }

    private IQueryable<Beneficiary> Ordered(IQueryable<Beneficiary> dossiers, DossierQuery query)
    {
        const int take = DossierPage.Size + 1;
        if (query.Sort != DossierSort.Consulted)
            return DossierOrder.Page(dossiers, db.Beneficiaries, query.Sort, query.Descending, query.After?.Id).Take(take);

        var me = perimeter.StaffMemberId ?? 0;
        var mine = db.Consultations.Where(c => c.StaffMemberId == me);
        var others = dossiers.Where(b => !mine.Any(c => c.BeneficiaryId == b.Id));
        if (query.After is { ConsultedAt: null } cursor)
            return DossierOrder.Page(others, db.Beneficiaries, DossierSort.Name, false, cursor.Id).Take(take);

        var never = DateTimeOffset.UnixEpoch;
        var seen = mine;
        if (query.After is { ConsultedAt: { } at, Id: var id })
            seen = seen.Where(c => c.At <= at && (c.At < at || c.BeneficiaryId < id));
        var firstSeen = seen.Where(c => dossiers.Any(b => b.Id == c.BeneficiaryId)).OrderByDescending(c => c.At).ThenByDescending(c => c.BeneficiaryId).Take(take)
            .Select(c => new { Id = c.BeneficiaryId, Unseen = 0, At = c.At, Name = "", Rank = -c.BeneficiaryId });
        var thenNamed = DossierOrder.Page(others, db.Beneficiaries, DossierSort.Name, false, null).Take(take)
            .Select(b => new { b.Id, Unseen = 1, At = never, Name = EF.Property<string>(b, "SortName"), Rank = b.Id });
        return from place in firstSeen.Concat(thenNamed).OrderBy(p => p.Unseen).ThenByDescending(p => p.At).ThenBy(p => p.Name).ThenBy(p => p.Rank).Take(take)
               join b in db.Beneficiaries on place.Id equals b.Id
               orderby place.Unseen, place.At descending, place.Name, place.Rank
               select b;
    }

    private Expression<Func<Beneficiary, DossierRow>> Row()
    {
        var me = perimeter.StaffMemberId ?? 0;
        return b => new DossierRow
        {
            Id = b.Id,
            FileNumber = b.FileNumber,
            Civility = b.Civility,
            LastName = b.LastName,
            FirstName = b.FirstName,
            BirthName = b.BirthName,
            BirthDate = b.BirthDate,
            City = b.Address.City,
            State = db.Enrolments.Where(e => e.BeneficiaryId == b.Id).OrderBy(e => e.ProgrammeId).Select(e => (EnrolmentState?)e.State).FirstOrDefault(),
            Referent = db.Assignments.Where(a => a.BeneficiaryId == b.Id && a.Kind == AssignmentKind.Pathway).OrderByDescending(a => a.Start).ThenByDescending(a => a.Id)
                .Select(a => db.StaffMembers.Where(s => s.Id == a.StaffMemberId).Select(s => s.FirstName + " " + s.LastName).FirstOrDefault()).FirstOrDefault(),
            Cer = db.Cers.Where(c => c.BeneficiaryId == b.Id).OrderByDescending(c => c.Start).ThenByDescending(c => c.Id).Select(c => (Domain.Cers.CerState?)c.State).FirstOrDefault(),
            CerEnd = db.Cers.Where(c => c.BeneficiaryId == b.Id).OrderByDescending(c => c.Start).ThenByDescending(c => c.Id).Select(c => c.End).FirstOrDefault(),
            ConsultedAt = db.Consultations.Where(c => c.StaffMemberId == me && c.BeneficiaryId == b.Id).Select(c => (DateTimeOffset?)c.At).FirstOrDefault(),
        };
    }
}
