using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Cers;
using Viesion.Domain.Common;
using Viesion.Domain.Lists;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Cers;

/// <summary>What the wizard opens with, and the shared draft again when somebody else has saved it.</summary>
public sealed class CerWizardReads(ViesionDbContext db, Perimeter perimeter, TimeProvider clock)
{
    /// <summary>Null when the dossier lies outside the perimeter or the profile writes no CER.</summary>
    public Task<CerWizardSetup?> ForNew(int beneficiaryId)
        => Rights.WritesCer(perimeter.Profile) ? Setup(beneficiaryId, null) : Task.FromResult<CerWizardSetup?>(null);

    /// <summary>Null when the CER lies outside the perimeter or the profile may not correct it in its present state.</summary>
    public async Task<CerWizardSetup?> ForCorrection(int cerId)
    {
        var cer = await db.Cers.AsNoTracking().Include(c => c.Objectives).Include(c => c.Transitions).AsSplitQuery()
            .SingleOrDefaultAsync(c => c.Id == cerId);
        return cer?.MayCorrect(perimeter.Profile) is true ? await Setup(cer.BeneficiaryId, cer) : null;
    }

    public Task<CerDraftView?> Draft(int beneficiaryId, int? cerId) => Draft(db, beneficiaryId, cerId);

    internal static async Task<CerDraftView?> Draft(ViesionDbContext db, int beneficiaryId, int? cerId)
    {
        var draft = await db.CerDrafts.AsNoTracking().Where(d => d.BeneficiaryId == beneficiaryId && d.CerId == cerId)
            .Select(d => new
            {
                Draft = d,
                By = db.StaffMembers.Where(member => member.Id == d.SavedBy).Select(member => member.FirstName + " " + member.LastName)
                    .Single()
            })
            .SingleOrDefaultAsync();
        return draft is null ? null
            : new CerDraftView(draft.Draft.Read(), draft.Draft.Step, draft.Draft.Revision, draft.By, draft.Draft.SavedAt);
    }

    private async Task<CerWizardSetup?> Setup(int beneficiaryId, Cer? current)
    {
        var dossier = await db.Beneficiaries.Where(b => b.Id == beneficiaryId)
            .Select(b => new { b.FileNumber, Name = b.FirstName + " " + b.LastName }).SingleOrDefaultAsync();
        if (dossier is null)
            return null;
        var today = clock.Today();
        var ofDossier = db.Cers.AsNoTracking().Where(cer => cer.BeneficiaryId == beneficiaryId);
        var number = await ofDossier.MaxAsync(cer => (int?)cer.Number) ?? 0;
        var previous = await (current is null ? ofDossier : ofDossier.Where(cer => cer.Id != current.Id && cer.Start <= current.Start))
            .Include(cer => cer.Objectives).OrderByDescending(cer => cer.Start).ThenByDescending(cer => cer.Id).FirstOrDefaultAsync();
        var running = current is not null ? null
            : await ofDossier.Where(cer => cer.State == CerState.Validated && (cer.End == null || cer.End >= today))
            .OrderByDescending(cer => cer.Start).Select(cer => new RunningCer(cer.Id, cer.Version, cer.Number, cer.Start, cer.End))
            .FirstOrDefaultAsync();
        var draft = await Draft(beneficiaryId, current?.Id);
        return new CerWizardSetup(
            beneficiaryId, current?.Id, current?.Version ?? 0, current?.State ?? CerState.Proposed, dossier.FileNumber,
            dossier.Name, number + 1,
            await Choices(ListKind.ObjectiveTheme,
            [.. Themes(current), .. Themes(previous), .. draft?.Content.Objectives.Select(objective => objective.ThemeId ?? 0) ?? []]),
            await Choices(ListKind.CerPriority, [current?.PriorityId ?? 0, draft?.Content.PriorityId ?? 0]),
            previous is null ? null
            : new PreviousCer(previous.Id, previous.Number, previous.State, previous.ToContent(), previous.DecisionComment),
            running, current?.ToContent(), draft);
    }

    private static IEnumerable<int> Themes(Cer? cer) => cer?.Objectives.Select(objective => objective.ThemeId) ?? [];

    // A choice that has been deactivated stays readable where it is already used.
    private Task<List<CerChoice>> Choices(ListKind kind, int[] used)
        => db.ListItems.Where(item => item.Kind == kind && (item.Active || used.Contains(item.Id))).OrderBy(item => item.Position)
            .ThenBy(item => item.Label)
            .Select(item => new CerChoice(item.Id, item.Label)).ToListAsync();
}
