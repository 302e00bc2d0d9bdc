using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Caseloads;

/// <summary>Caseloads: what their filters offer.</summary>
[PlannedEachTime]
public sealed class CaseloadReads(ViesionDbContext db)
{
    private static readonly Profile[] WithCaseload = [
        .. Enum.GetValues<Profile>().Where(profile => new Perimeter(null, profile, null, null).HasCaseload)];

    public async Task<CaseloadChoices> Choices() => new(
        await db.StaffMembers.Where(s => s.Active && WithCaseload.Contains(s.Profile)).OrderBy(s => s.LastName).ThenBy(s => s.FirstName)
            .Select(s => new CaseloadChoice(s.Id, s.FirstName + " " + s.LastName, db.Organisations.Where(o => o.Id == s.OrganisationId)
            .Select(o => o.Acronym ?? o.Name).FirstOrDefault()))
            .ToListAsync(),
        await db.Organisations.OrderBy(o => o.Name).Select(o => new CaseloadChoice(o.Id, o.Name, o.Acronym)).ToListAsync());
}
