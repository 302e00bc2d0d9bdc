using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Beneficiaries;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Beneficiaries;

/// <summary>One page of dossiers in the order that is asked, and one row more; read backwards when the page ends before a cursor. The order « consulted » is mine, then the others by name.</summary>
internal sealed class DossierListOrder(ViesionDbContext db, int me)
{
    private const int Take = DossierPage.Size + 1;

    public IQueryable<DossierRow> Rows(IQueryable<Beneficiary> dossiers, DossierQuery query)
    {
        if (query.Sort != DossierSort.Consulted)
            return Rows(ByKey(dossiers, query.Sort, query.Descending, query));
        return Rows(query.Before is null ? Forwards(dossiers, query.After) : Backwards(dossiers, query.Before));
    }

    // Backwards is the opposite order, from the cursor.
    private IQueryable<Beneficiary> ByKey(IQueryable<Beneficiary> dossiers, DossierSort sort, bool descending, DossierQuery query)
        => DossierOrder.Page(dossiers, db.Beneficiaries, sort, descending ^ query.Before is not null, (query.Before ?? query.After)?.Id).Take(Take);

    private IQueryable<Beneficiary> Forwards(IQueryable<Beneficiary> dossiers, DossierCursor? after)
    {
        if (after is { ConsultedAt: null } cursor)
            return DossierOrder.Page(Others(dossiers), db.Beneficiaries, DossierSort.Name, false, cursor.Id).Take(Take);
        var seen = Mine;
        if (after is { ConsultedAt: { } at, Id: var id })
            seen = seen.Where(c => c.At <= at && (c.At < at || c.BeneficiaryId < id));
        var first = seen.Where(c => dossiers.Any(b => b.Id == c.BeneficiaryId)).OrderByDescending(c => c.At).ThenByDescending(c => c.BeneficiaryId).Take(Take)
            .Select(c => new { Id = c.BeneficiaryId, Unseen = 0, At = c.At, Name = "", Rank = -c.BeneficiaryId });
        var then = DossierOrder.Page(Others(dossiers), db.Beneficiaries, DossierSort.Name, false, null).Take(Take)
            .Select(b => new { b.Id, Unseen = 1, At = DateTimeOffset.UnixEpoch, Name = EF.Property<string>(b, "SortName"), Rank = b.Id });
        return from place in first.Concat(then).OrderBy(p => p.Unseen).ThenByDescending(p => p.At).ThenBy(p => p.Name).ThenBy(p => p.Rank).Take(Take)
               join b in db.Beneficiaries on place.Id equals b.Id
               orderby place.Unseen, place.At descending, place.Name, place.Rank
               select b;
    }

    private IQueryable<Beneficiary> Backwards(IQueryable<Beneficiary> dossiers, DossierCursor before)
    {
        var seen = Mine;
        if (before is { ConsultedAt: { } at, Id: var id })
            seen = seen.Where(c => c.At >= at && (c.At > at || c.BeneficiaryId > id));
        var last = seen.Where(c => dossiers.Any(b => b.Id == c.BeneficiaryId)).OrderBy(c => c.At).ThenBy(c => c.BeneficiaryId).Take(Take)
            .Select(c => new { Id = c.BeneficiaryId, Unseen = 0, At = c.At, Name = "", Rank = -c.BeneficiaryId });
        if (before.ConsultedAt is null)
            last = last.Concat(DossierOrder.Page(Others(dossiers), db.Beneficiaries, DossierSort.Name, true, before.Id).Take(Take)
                .Select(b => new { b.Id, Unseen = 1, At = DateTimeOffset.UnixEpoch, Name = EF.Property<string>(b, "SortName"), Rank = b.Id }));
        return from place in last.OrderByDescending(p => p.Unseen).ThenBy(p => p.At).ThenByDescending(p => p.Name).ThenByDescending(p => p.Rank).Take(Take)
               join b in db.Beneficiaries on place.Id equals b.Id
               orderby place.Unseen descending, place.At, place.Name descending, place.Rank descending
               select b;
    }

    private IQueryable<Consultation> Mine => db.Consultations.Where(c => c.StaffMemberId == me);

    private IQueryable<Beneficiary> Others(IQueryable<Beneficiary> dossiers) => dossiers.Where(b => !Mine.Any(c => c.BeneficiaryId == b.Id));

    // The line says the state, the référent and the last CER: no table behind a wall is asked once a row.
    private IQueryable<DossierRow> Rows(IQueryable<Beneficiary> page) => page.Select(b => new { b, line = db.DossierLines.First(line => line.BeneficiaryId == b.Id) }).Select(x => new DossierRow
    {
        Id = x.b.Id,
        FileNumber = x.b.FileNumber,
        Civility = x.b.Civility,
        LastName = x.b.LastName,
        FirstName = x.b.FirstName,
        BirthName = x.b.BirthName,
        BirthDate = x.b.BirthDate,
        City = x.b.Address.City,
        Marks = x.line.Marks,
        Referent = db.StaffMembers.Where(s => s.Id == x.line.ReferentId).Select(s => s.FirstName + " " + s.LastName).FirstOrDefault(),
        CerEnd = x.line.CerEnd,
        ConsultedAt = db.Consultations.Where(c => c.StaffMemberId == me && c.BeneficiaryId == x.b.Id).Select(c => (DateTimeOffset?)c.At).FirstOrDefault(),
    });
}
