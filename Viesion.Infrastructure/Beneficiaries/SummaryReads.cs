using Microsoft.EntityFrameworkCore;
using Viesion.Infrastructure.Caseloads;
using Viesion.Infrastructure.Characteristics;
using Viesion.Infrastructure.FormalNotices;
using Viesion.Infrastructure.Notes;
using Viesion.Infrastructure.Occupations;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Beneficiaries;

/// <summary>The résumé of a dossier (DOS-05): one statement a card, whatever the dossier holds.</summary>
public sealed class SummaryReads(ViesionDbContext db, IdentityReads identities, AssignmentReads assignments, EndReasonReads endReasons,
    EndRequestReads endRequests,
    CharacteristicReads characteristics, WishReads wishes, NoteReads notes, FormalNoticeReads formalNotices)
{
    /// <summary>Null outside the perimeter.</summary>
    public async Task<DossierSummary?> Of(int id)
    {
        if (await identities.Of(id) is not { } identity)
            return null;
        var partner = await db.Beneficiaries.Where(b => b.GenesisFile == identity.GenesisFile && b.Id != id).OrderBy(b => b.Id)
            .Select(b => new DossierPartner(b.Id, b.FirstName, b.LastName)).FirstOrDefaultAsync();
        var enrolment = await db.Enrolments.Where(e => e.BeneficiaryId == id).OrderBy(e => e.ProgrammeId)
            .Select(e => new DossierEnrolment(db.Programmes.First(p => p.Id == e.ProgrammeId).Name, e.State, e.EnteredOn, e.ExitedOn))
            .FirstOrDefaultAsync();
        var cer = await db.Cers.Where(c => c.BeneficiaryId == id).OrderByDescending(c => c.Start).ThenByDescending(c => c.Id).Take(1)
            .Select(c => new DossierLastCer(c.Id, c.Number, c.Type, c.State, c.Start, c.End,
                c.Objectives.OrderBy(o => o.Id).Select(o => db.ListItems.First(item => item.Id == o.ThemeId).Label).ToList()))
                .AsSingleQuery().ToListAsync();
        var notice = await formalNotices.OfDossier(id);
        return new DossierSummary
        {
            Identity = identity,
            Partner = partner,
            Enrolment = enrolment,
            Referents = await assignments.Of(id),
            LastCer = cer.SingleOrDefault(),
            EndReasons = await endReasons.Of(id),
            EndRequest = await endRequests.LastOf(id),
            Characteristics = await characteristics.Of(identity, notice?.Last),
            Wishes = await wishes.Summary(id),
            Notes = await notes.OpenOf(id),
            FormalNotice = notice,
        };
    }
}
