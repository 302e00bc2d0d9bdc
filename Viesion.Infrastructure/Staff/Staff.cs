using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Audit;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Staff;

internal sealed class Staff(ViesionDbContext db, Perimeter perimeter, TimeProvider clock) : IStaff
{
    public Task<StaffMember?> Find(int id, CancellationToken cancellationToken)
        => db.StaffMembers.SingleOrDefaultAsync(member => member.Id == id, cancellationToken);

    public Task<StaffMember?> FindByEmail(string email, CancellationToken cancellationToken)
        => db.StaffMembers.SingleOrDefaultAsync(member => member.Email == email, cancellationToken);

    public Task Hold(CancellationToken cancellationToken)
        => db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext('viesion staff'))", cancellationToken);

    public Task<bool> EmailTaken(string email, int? exceptId, CancellationToken cancellationToken)
        => db.StaffMembers.AnyAsync(member => member.Email == email && member.Id != exceptId, cancellationToken);

    public Task<int> RunningDossiers(int staffMemberId, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        return db.Assignments.Where(
            assignment => assignment.StaffMemberId == staffMemberId && (assignment.End == null || assignment.End >= today))
            .Select(assignment => assignment.BeneficiaryId).Distinct().CountAsync(cancellationToken);
    }

    public Task<bool> OtherActiveAdministrator(int exceptId, CancellationToken cancellationToken)
        => db.StaffMembers.AnyAsync(member => member.Active && member.Profile == Profile.Administrator && member.Id != exceptId,
            cancellationToken);

    public Task<Organisation?> FindOrganisation(int id, CancellationToken cancellationToken)
        => db.Organisations.SingleOrDefaultAsync(organisation => organisation.Id == id, cancellationToken);

    public Task<bool> OrganisationNameTaken(string name, int? exceptId, CancellationToken cancellationToken)
        => db.Organisations.AnyAsync(organisation => db.Normalised(organisation.Name) == db.Normalised(name) && organisation.Id != exceptId,
            cancellationToken);

    public Task<Territory?> FindTerritory(int id, CancellationToken cancellationToken)
        => db.Territories.SingleOrDefaultAsync(territory => territory.Id == id, cancellationToken);

    public Task<bool> TerritoryCodeTaken(string code, int? exceptId, CancellationToken cancellationToken)
        => db.Territories.AnyAsync(territory => db.Normalised(territory.Code) == db.Normalised(code) && territory.Id != exceptId,
            cancellationToken);

    public Task<bool> Used(Organisation organisation, CancellationToken cancellationToken)
        => Used("organisations", organisation.Id, cancellationToken);

    public Task<bool> Used(Territory territory, CancellationToken cancellationToken)
        => Used("territories", territory.Id, cancellationToken);

    public async Task Add(object thing, CancellationToken cancellationToken)
    {
        db.Add(thing);
        // What follows in the same operation needs its id: saved, and told to the log, ahead of the rest.
        await ChangeAudit.SaveWithAudit(db, new AuditTrail(perimeter, clock), perimeter, clock, cancellationToken);
    }

    public void Remove(object thing) => db.Remove(thing);

    private Task<bool> Used(string table, int id, CancellationToken cancellationToken)
        => db.Database.SqlQuery<bool>($"SELECT viesion.is_referenced({table}, {id}) AS \"Value\"").SingleAsync(cancellationToken);
}
