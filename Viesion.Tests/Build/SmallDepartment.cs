using Viesion.Domain.Access;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Common;
using Viesion.Domain.Lists;
using Viesion.Domain.Staff;

namespace Viesion.Tests.Build;

/// <summary>
/// The smallest département in which every perimeter means something: two territories, three structures, one collaborator of each kind.
/// </summary>
public sealed class SmallDepartment
{
    public Territory Centre { get; } = new("DTAS-CENTRE", "DTAS Centre");

    public Territory North { get; } = new("DTAS-NORD", "DTAS Nord");

    public Programme Programme { get; } = new("Accompagnement RSA", isDefault: true);

    public ListItem Priority { get; } = new(ListKind.CerPriority, "normale", 1);

    public ListItem Theme { get; } = new(ListKind.ObjectiveTheme, "mobilité", 1);

    public ListItem OtherTheme { get; } = new(ListKind.ObjectiveTheme, "santé", 2);

    public ListItem StandbyReason { get; } = new(ListKind.StandbyReason, "formation longue", 1);

    public ListItem EndReason { get; } = new(ListKind.AccompanimentEndReason, "droit clos", 1);

    public Organisation CentreService { get; private set; } = null!;

    public Organisation Partner { get; private set; } = null!;

    public StaffMember Referent { get; private set; } = null!;

    public StaffMember OtherReferent { get; private set; } = null!;

    public StaffMember NorthReferent { get; private set; } = null!;

    public StaffMember Secretariat { get; private set; } = null!;

    public StaffMember PartnerSecretariat { get; private set; } = null!;

    public StaffMember Coordinator { get; private set; } = null!;

    public StaffMember Head { get; private set; } = null!;

    public StaffMember NorthHead { get; private set; } = null!;

    public StaffMember Administrator { get; private set; } = null!;

    public StaffMember FseManager { get; private set; } = null!;

    public StaffMember OperatorStaff { get; private set; } = null!;

    public IReadOnlyList<StaffMember> Everyone
        => [Referent, OtherReferent, NorthReferent, Secretariat, PartnerSecretariat, Coordinator, Head, NorthHead, Administrator,
            FseManager, OperatorStaff];

    /// <summary>The département of this database, made the first time it is asked for.</summary>
    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<TestDatabase, Task<SmallDepartment>> Filled = [];

    /// <summary>The one of a test class: filled by its first test.</summary>
    public static Task<SmallDepartment> Once(TestDatabase database) => Filled.GetValue(database, In);

    public static async Task<SmallDepartment> In(TestDatabase database)
    {
        if (database.Department is null)
        {
            database.Department = new SmallDepartment();
            await database.Department.Fill(database);
        }
        return database.Department;
    }

    /// <summary>A dossier followed by someone since a day, entered on the programme that day.</summary>
    public async Task<Beneficiary> Dossier(
        TestDatabase database, StaffMember referent, string lastName = "MARTINEZ", string firstName = "Soraya", DateOnly? since = null)
    {
        var key = Guid.NewGuid().ToString("N")[..12];
        var beneficiary = new Beneficiary($"P{key}", $"G{key}", lastName, firstName, new DateOnly(1985, 5, 22), referent.TerritoryId
            ?? Centre.Id);
        await database.Add(beneficiary);
        var start = since ?? database.Clock.Today().AddMonths(-11);
        await database.Add(new Enrolment(beneficiary.Id, Programme.Id, start),
            new ReferentAssignment(beneficiary.Id, referent.Id, referent.OrganisationId, AssignmentKind.Pathway, start));
        return beneficiary;
    }

    private async Task Fill(TestDatabase database)
    {
        await database.Add(Centre, North, Programme, Priority, Theme, OtherTheme, StandbyReason, EndReason);
        CentreService = new("DTAS Centre – Service insertion", null, Centre.Id);
        Partner = new("CCAS d’Aubenas", "CCAS", Centre.Id);
        var northService = new Organisation("DTAS Nord – Service insertion", null, North.Id);
        await database.Add(CentreService, Partner, northService);
        Referent = new("Aïcha", "Bernard", "referent@test.fr", Profile.Referent, CentreService.Id, Centre.Id);
        OtherReferent = new("Paul", "Roche", "referent2@test.fr", Profile.Referent, Partner.Id, Centre.Id);
        NorthReferent = new("Léa", "Faure", "referent.nord@test.fr", Profile.Referent, northService.Id, North.Id);
        Secretariat = new("Claire", "Delorme", "secretariat@test.fr", Profile.TerritorySecretariat, CentreService.Id, Centre.Id);
        PartnerSecretariat = new("Inès", "Mounier", "structure@test.fr", Profile.OrganisationSecretariat, Partner.Id, Centre.Id);
        Coordinator = new("Marc", "Sabatier", "ali@test.fr", Profile.LocalCoordinator, CentreService.Id, Centre.Id);
        Head = new("Hélène", "Chareyre", "chef@test.fr", Profile.ServiceHead, CentreService.Id, Centre.Id);
        NorthHead = new("Yves", "Dufour", "chef.nord@test.fr", Profile.ServiceHead, northService.Id, North.Id);
        Administrator = new("Ada", "Nguyen", "admin@test.fr", Profile.Administrator, null, null);
        FseManager = new("Félix", "Blanc", "fse@test.fr", Profile.FseManager, null, null);
        OperatorStaff = new("Odile", "Roux", "operateur@test.fr", Profile.OperatorStaff, null, null);
        await database.Add([.. Everyone]);
    }
}
