using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Beneficiaries;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Beneficiaries;

/// <summary>
/// One page of dossiers in the order that is asked, and one row more; read backwards when the page ends before a cursor. The order
/// « consulted » is mine, last first, then the others by name. Each table behind the wall is named as seldom as can be: a large structure's
/// wall is 25,000 ids long.
/// </summary>
/// <param name="narrowed">The dossiers that answer; null when all those of the perimeter do.</param>
internal sealed class DossierListOrder(ViesionDbContext db, int me, IQueryable<Beneficiary>? narrowed)
{
    private const int Take = DossierPage.Size + 1;

    private IQueryable<Beneficiary> Dossiers => narrowed ?? db.Beneficiaries;

    private IQueryable<Consultation> Mine => db.Consultations.Where(c => c.StaffMemberId == me);

    // Those I have opened, with the moment; the wall of consultations is that of their dossiers.
    private IQueryable<Consultation> Seen => narrowed is null ? Mine : Mine.Where(c => narrowed.Any(b => b.Id == c.BeneficiaryId));

    private IQueryable<Beneficiary> Others => Dossiers.Where(b => !Mine.Any(c => c.BeneficiaryId == b.Id));

    public IQueryable<DossierRow> Rows(DossierQuery query) => Rows(query switch
    {
        // Backwards is the opposite order, from the cursor.
        { Sort: not DossierSort.Consulted } =>
            By(Dossiers, query.Sort, query.Descending ^ query.Before is not null, query.Before ?? query.After),
        { Before: { } before } => Backwards(before),
        { After: { ConsultedAt: null } after } => By(Others, DossierSort.Name, false, after),
        _ => Forwards(query.After),
    });

    private IQueryable<Placed> By(IQueryable<Beneficiary> dossiers, DossierSort sort, bool descending, DossierCursor? cursor)
        => Page(dossiers, sort, descending, cursor).Select(b => new Placed { Dossier = b, At = null });

    private IQueryable<Beneficiary> Page(IQueryable<Beneficiary> dossiers, DossierSort sort, bool descending, DossierCursor? cursor)
        => DossierOrder.Page(dossiers, db.Beneficiaries, sort, descending, cursor?.Id).Take(Take);

    private IQueryable<Placed> Forwards(DossierCursor? after)
    {
        var seen = Seen;
        if (after is { ConsultedAt: { } at, Id: var id })
            seen = seen.Where(c => c.At <= at && (c.At < at || c.BeneficiaryId < id));
        var first = seen.OrderByDescending(c => c.At).ThenByDescending(c => c.BeneficiaryId).Take(Take)
            .Select(c => new { Id = c.BeneficiaryId, Unseen = 0, c.At, Name = "", Rank = -c.BeneficiaryId });
        var then = Page(Others, DossierSort.Name, false, null)
            .Select(b => new { b.Id, Unseen = 1, At = DateTimeOffset.UnixEpoch, Name = EF.Property<string>(b, "SortName"), Rank = b.Id });
        return from place in first.Concat(then).OrderBy(p => p.Unseen).ThenByDescending(p => p.At).ThenBy(p => p.Name).ThenBy(p => p.Rank)
            .Take(Take)
               join b in db.Beneficiaries on place.Id equals b.Id
               orderby place.Unseen, place.At descending, place.Name, place.Rank
               select new Placed { Dossier = b, At = place.Unseen == 0 ? place.At : null };
    }

    private IQueryable<Placed> Backwards(DossierCursor before)
    {
        var seen = Seen;
        if (before is { ConsultedAt: { } at, Id: var id })
            seen = seen.Where(c => c.At >= at && (c.At > at || c.BeneficiaryId > id));
        var last = seen.OrderBy(c => c.At).ThenBy(c => c.BeneficiaryId).Take(Take)
            .Select(c => new { Id = c.BeneficiaryId, Unseen = 0, c.At, Name = "", Rank = -c.BeneficiaryId });
        if (before.ConsultedAt is null)
            last = last.Concat(Page(Others, DossierSort.Name, true, before).Select(
                b => new { b.Id, Unseen = 1, At = DateTimeOffset.UnixEpoch, Name = EF.Property<string>(b, "SortName"), Rank = b.Id }));
        return from place in last.OrderByDescending(p => p.Unseen).ThenBy(p => p.At).ThenByDescending(p => p.Name)
            .ThenByDescending(p => p.Rank).Take(Take)
               join b in db.Beneficiaries on place.Id equals b.Id
               orderby place.Unseen descending, place.At, place.Name descending, place.Rank descending
               select new Placed { Dossier = b, At = place.Unseen == 0 ? place.At : null };
    }

    // The line says the state, the référent and the last CER: no other table behind the wall is asked.
    private IQueryable<DossierRow> Rows(IQueryable<Placed> page) =>
        from placed in page
        join line in db.DossierLines on placed.Dossier.Id equals line.BeneficiaryId
        select new DossierRow
        {
            Id = placed.Dossier.Id,
            FileNumber = placed.Dossier.FileNumber,
            Civility = placed.Dossier.Civility,
            LastName = placed.Dossier.LastName,
            FirstName = placed.Dossier.FirstName,
            BirthName = placed.Dossier.BirthName,
            BirthDate = placed.Dossier.BirthDate,
            City = placed.Dossier.Address.City,
            Marks = line.Marks,
            Referent = db.StaffMembers.Where(s => s.Id == line.ReferentId).Select(s => s.FirstName + " " + s.LastName).FirstOrDefault(),
            CerEnd = line.CerEnd,
            ConsultedAt = placed.At,
        };

    private sealed class Placed
    {
        public Beneficiary Dossier { get; init; } = null!;

        public DateTimeOffset? At { get; init; }
    }
}
