using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Audit;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Caseloads;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Beneficiaries;

/// <summary>Opens a dossier: its header, the trace of the consultation, or the trace of the refusal (ACC-09).</summary>
public sealed class DossierReads(ViesionDbContext db, IAudit audit, Perimeter perimeter, TimeProvider clock)
{
    /// <summary>Null outside the perimeter. At most one consultation is logged per person, dossier and minute.</summary>
    public async Task<DossierHeader?> Open(int id)
    {
        var header = await Header(id);
        if (header is null)
            audit.Record(AuditAction.Refused, nameof(Beneficiary), id.ToString(CultureInfo.InvariantCulture), detail: "introuvable");
        else if (perimeter.StaffMemberId is { } reader)
            await Consulted(reader, id);
        return header;
    }

    private Task<DossierHeader?> Header(int id) => (
        from b in db.Beneficiaries
        where b.Id == id
        from e in db.Enrolments.Where(e => e.BeneficiaryId == b.Id).OrderBy(e => e.ProgrammeId).Take(1).DefaultIfEmpty()
        select new DossierHeader
        {
            Id = b.Id,
            FileNumber = b.FileNumber,
            Civility = b.Civility,
            LastName = b.LastName,
            FirstName = b.FirstName,
            BirthName = b.BirthName,
            BirthDate = b.BirthDate,
            City = b.Address.City,
            PayingBody = b.PayingBody,
            ClaimantNumber = b.ClaimantNumber,
            Entitlement = b.Entitlement,
            Programme = db.Programmes.Where(p => p.Id == e!.ProgrammeId).Select(p => p.Name).FirstOrDefault(),
            State = e == null ? null : e.State,
            StateSince = e == null ? null
                : e.State == EnrolmentState.Exited ? e.ExitedOn
                : e.State == EnrolmentState.Entered ? e.EnteredOn
                : db.Set<StandbyPeriod>().Where(p => p.EnrolmentId == e.Id && p.End == null).Max(p => (DateOnly?)p.Start),
        }).SingleOrDefaultAsync();

    // The condition inside the upsert makes « once a minute » true of two tabs at once; the second statement keeps the order of
    // consultations exact.
    private async Task Consulted(int reader, int id)
    {
        var now = clock.GetUtcNow();
        var first = await db.Database.ExecuteSqlAsync($"""
            INSERT INTO consultations AS c (staff_member_id, beneficiary_id, at) VALUES ({reader}, {id}, {now})
            ON CONFLICT (staff_member_id, beneficiary_id) DO UPDATE SET at = EXCLUDED.at
                WHERE date_trunc('minute', c.at) < date_trunc('minute', EXCLUDED.at)
            """);
        if (first > 0)
            audit.Record(AuditAction.Consulted, nameof(Beneficiary), id.ToString(CultureInfo.InvariantCulture), id);
        else
            await db.Consultations.Where(c => c.StaffMemberId == reader && c.BeneficiaryId == id && c.At < now)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.At, now));
    }
}
