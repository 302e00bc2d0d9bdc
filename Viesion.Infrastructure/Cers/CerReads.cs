using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Audit;
using Viesion.Domain.Cers;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Cers;

/// <summary>A CER for its page, and the CERs of a dossier.</summary>
public sealed class CerReads(ViesionDbContext db, Perimeter perimeter, IAudit audit)
{
    /// <summary>The CER for its page, and a trace that it was looked at (ACC-09). Null outside the perimeter.</summary>
    public async Task<CerView?> Consult(int id)
    {
        var view = await ById(id);
        if (view is not null)
            audit.Record(AuditAction.Consulted, nameof(Cer), id.ToString(CultureInfo.InvariantCulture), view.BeneficiaryId);
        return view;
    }

    /// <summary>The CER again, after a change: no new consultation.</summary>
    public async Task<CerView?> ById(int id)
    {
        // The aggregate itself says what the profile may do: it is read whole, and shown as a record.
        var cer = await db.Cers.AsNoTracking().Include(c => c.Objectives).Include(c => c.Transitions).AsSplitQuery()
            .SingleOrDefaultAsync(c => c.Id == id);
        if (cer is null)
            return null;
        var about = await db.Beneficiaries.Where(b => b.Id == cer.BeneficiaryId).Select(b => new
        {
            b.FileNumber,
            Name = b.FirstName + " " + b.LastName,
            Programme = db.Programmes.Where(p => p.Id == cer.ProgrammeId).Select(p => p.Name).Single(),
            Priority = db.ListItems.Where(item => item.Id == cer.PriorityId).Select(item => item.Label).SingleOrDefault(),
        }).SingleAsync();
        var people = cer.Transitions.Select(step => step.By).Append(cer.AuthorId).OfType<int>().Distinct().ToArray();
        var names = await db.StaffMembers.Where(member => people.Contains(member.Id))
            .ToDictionaryAsync(member => member.Id, member => member.FirstName + " " + member.LastName);
        var themeIds = cer.Objectives.Select(objective => objective.ThemeId).Distinct().ToArray();
        var themes = await db.ListItems.Where(item => themeIds.Contains(item.Id)).ToDictionaryAsync(item => item.Id, item => item.Label);
        return new CerView(
            cer.Id, cer.Version, cer.BeneficiaryId, about.FileNumber, about.Name, about.Programme, cer.State, cer.StateSince,
            cer.ToContent(), about.Priority, themes,
            cer.DecisionComment, cer.ValidatedOn, cer.RefusedOn, cer.NoteToReferent,
            names[cer.AuthorId], cer.CreatedAt,
            [.. cer.Transitions.OrderByDescending(step => step.At).ThenByDescending(step => step.Id)
                .Select(step => new CerStep(step.From, step.To, step.By is { } by ? names[by] : null, step.At, step.Comment))],
            cer.ActionsFor(perimeter.Profile), cer.MayCorrect(perimeter.Profile), cer.MayClose(perimeter.Profile));
    }

    /// <summary>Null when the dossier lies outside the perimeter.</summary>
    public async Task<DossierCers?> OfDossier(int beneficiaryId)
    {
        var dossier = await db.Beneficiaries.Where(b => b.Id == beneficiaryId)
            .Select(b => new { b.FileNumber, Name = b.FirstName + " " + b.LastName }).SingleOrDefaultAsync();
        if (dossier is null)
            return null;
        var rows = await db.Cers.Where(cer => cer.BeneficiaryId == beneficiaryId).OrderByDescending(cer => cer.Start)
            .ThenByDescending(cer => cer.Id)
            .Select(cer => new CerRow(cer.Id, cer.Number, cer.Type, cer.Start, cer.End, cer.State, cer.SignedOn,
                db.Programmes.Where(p => p.Id == cer.ProgrammeId).Select(p => p.Name).Single(), cer.IsLast))
            .Take(50).ToListAsync();
        var mayWrite = Rights.WritesCer(perimeter.Profile);
        var draft = mayWrite ? await CerWizardReads.Draft(db, beneficiaryId, null) : null;
        return new DossierCers(beneficiaryId, dossier.FileNumber, dossier.Name, rows, draft, mayWrite);
    }
}
