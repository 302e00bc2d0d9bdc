using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Cers;
using Viesion.Domain.Common;
using Viesion.Domain.Lists;
using Viesion.Infrastructure.Caseloads;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Cers;

/// <summary>« CER à traiter »: what waits for the secretariat, the coordinator or the head, oldest first.</summary>
[PlannedEachTime]
public sealed class CerTriageReads(ViesionDbContext db, Perimeter perimeter, TimeProvider clock)
{
    public const int PageSize = 50;

    public static readonly IReadOnlyList<CerState> Waiting = [CerState.Submitted, CerState.Commission, CerState.AwaitingDecision];

    public async Task<CerTriagePage> Page(CerTriageFilter filter)
    {
        if (!Rights.ExaminesCer(perimeter.Profile))
            return new CerTriagePage([], 0);
        var caseloads = db.Assignments.Caseloads(clock.Today());
        var cers = Matching(filter);
        var rows = await cers.OrderBy(cer => cer.StateSince).ThenBy(cer => cer.Id).Skip(filter.From).Take(PageSize)
            .Join(db.Beneficiaries, cer => cer.BeneficiaryId, dossier => dossier.Id, (cer, dossier) => new CerTriageRow(
                cer.Id, cer.Version, dossier.Id, dossier.FileNumber, dossier.LastName + " " + dossier.FirstName, cer.Number, cer.Type,
                cer.State, cer.StateSince,
                db.ListItems.Where(item => item.Id == cer.PriorityId).Select(item => item.Label).SingleOrDefault(),
                caseloads.Where(a => a.BeneficiaryId == dossier.Id)
                    .OrderByDescending(a => a.Start).SelectMany(a => db.StaffMembers.Where(member => member.Id == a.StaffMemberId)
                    .Select(member => member.FirstName + " " + member.LastName))
                    .FirstOrDefault(),
                db.Territories.Where(territory => territory.Id == dossier.TerritoryId).Select(territory => territory.Name).Single()))
            .ToListAsync();
        return new CerTriagePage([.. rows.OrderBy(row => row.StateSince).ThenBy(row => row.Id)], await cers.CountAsync());
    }

    public async Task<CerTriageChoices> Choices()
    {
        var priorities = await db.ListItems.Where(item => item.Kind == ListKind.CerPriority).OrderBy(item => item.Position)
            .Select(item => new CerChoice(item.Id, item.Label)).ToListAsync();
        var territories = db.Territories.AsQueryable();
        if (!perimeter.SeesEverywhere)
            territories = territories.Where(territory => territory.Id == perimeter.TerritoryId);
        return new CerTriageChoices(priorities, await territories.OrderBy(territory => territory.Name)
            .Select(territory => new CerChoice(territory.Id, territory.Name)).ToListAsync());
    }

    private IQueryable<Cer> Matching(CerTriageFilter filter)
    {
        var cers = db.Cers.AsNoTracking().Where(cer => filter.State == null ? Waiting.Contains(cer.State) : cer.State == filter.State);
        if (filter.PriorityId is { } priority)
            cers = cers.Where(cer => cer.PriorityId == priority);
        if (filter.WaitingDays is { } days)
        {
            var before = clock.GetUtcNow().AddDays(-days);
            cers = cers.Where(cer => cer.StateSince <= before);
        }
        if (filter.TerritoryId is { } territory)
            cers = cers.Where(cer => db.Beneficiaries.Any(dossier => dossier.Id == cer.BeneficiaryId && dossier.TerritoryId == territory));
        return cers;
    }
}
