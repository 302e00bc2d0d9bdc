using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Common;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Caseloads;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;

namespace Viesion.Tests.Infrastructure.Caseloads;

/// <summary>A dossier of the small département, and what people do to its inscription and référents through the door.</summary>
internal sealed class CaseloadStory
{
    private readonly TestDatabase database;

    private CaseloadStory(TestDatabase database, SmallDepartment department, Beneficiary dossier)
        => (this.database, Department, Dossier) = (database, department, dossier);

    public SmallDepartment Department { get; }

    public Beneficiary Dossier { get; }

    public DateOnly Today => database.Clock.Today();

    public static async Task<CaseloadStory> Begin(DepartmentDatabase home, StaffMember? referent = null)
        => new(home.Database, home.Department, await home.Department.Dossier(home.Database, referent ?? home.Department.Referent));

    public Task<Result<T>> Run<T>(StaffMember who, ICommand<T> command) => database.For(who).Run(command);

    public async Task<string?> Code<T>(StaffMember who, ICommand<T> command) => (await Run(who, command)).Refusal?.Code;

    public AddStandby Veille(DateOnly? start = null, DateOnly? expected = null)
        => new(Dossier.Id, start ?? Today, expected, Department.StandbyReason.Id, null);

    public async Task<DossierProgramme> Programme(StaffMember? who = null)
        => (await database.For(who ?? Department.Secretariat).Read<ProgrammeReads, DossierProgramme?>(reads => reads.Of(Dossier.Id)))!;

    public Task<DossierReferents?> Referents(StaffMember who)
        => database.For(who).Read<ReferentReads, DossierReferents?>(reads => reads.Of(Dossier.Id));

    public async Task<AssignmentLine> Pathway()
        => (await Referents(Department.Administrator))!.Lines.First(line => line.Referent.Kind is AssignmentKind.Pathway);

    public async Task<Result<Done>> Exit(StaffMember who, DateOnly lastDay, bool confirmed = true)
    {
        var line = await Pathway();
        return await Run(who, new ScheduleCaseloadExit(line.Id, lastDay, Department.EndReason.Id, confirmed, line.Version));
    }

    /// <summary>Whether the collaborator finds the dossier, by the filters and by the database alone.</summary>
    public async Task<bool> Sees(StaffMember who)
    {
        var filtered = await database.For(who).Read<ViesionDbContext, bool>(db => db.Beneficiaries.AnyAsync(b => b.Id == Dossier.Id));
        var walled = await database.Sql<long>(who.Perimeter, $"SELECT count(*) FROM beneficiaries WHERE id = {Dossier.Id}") == 1;
        return filtered == walled ? filtered : throw new InvalidOperationException("The two walls disagree.");
    }

    public Task<List<string>> Told(StaffMember who) => database.For(who).Read<ViesionDbContext, List<string>>(
        db => db.Notifications.Where(n => n.StaffMemberId == who.Id && n.BeneficiaryId == Dossier.Id).Select(n => n.Title).ToListAsync());
}
