using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Cers;
using Viesion.Domain.Common;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Cers;
using Viesion.Tests.Build;

namespace Viesion.Tests.Infrastructure.Cers;

/// <summary>A dossier of the small département, and what people do to its CERs through the door.</summary>
internal sealed class CerStory
{
    private readonly TestDatabase database;

    private CerStory(TestDatabase database, SmallDepartment department, Beneficiary dossier)
        => (this.database, Department, Dossier) = (database, department, dossier);

    public SmallDepartment Department { get; }

    public Beneficiary Dossier { get; }

    public static async Task<CerStory> Begin(TestDatabase database, SmallDepartment department)
        => new(database, department, await department.Dossier(database, department.Referent));

    public CerContent Content(Func<CerContent, CerContent>? change = null)
    {
        var content = ACer.Complete().Content() with
        {
            Objectives = [new() { ThemeId = Department.Theme.Id, Description = "Réparer le véhicule" }],
            PriorityId = Department.Priority.Id
        };
        return change?.Invoke(content) ?? content;
    }

    public Task<Result<T>> Run<T>(StaffMember who, ICommand<T> command) => database.For(who).Run(command);

    public async Task<CerView> Proposed(Func<CerContent, CerContent>? change = null, bool submit = false)
    {
        var id = await Run(Department.Referent, new ProposeCer(Dossier.Id, Content(change), Submit: submit));
        return (await See(Department.Referent, id.Value))!;
    }

    public async Task<CerView> Submitted() => await Proposed(submit: true);

    public async Task<CerView> Validated(Func<CerContent, CerContent>? change = null)
    {
        var cer = await Proposed(change, submit: true);
        await Run(Department.Secretariat, new PutCerOnDecision(cer.Id, cer.Version));
        cer = (await See(Department.Head, cer.Id))!;
        await Run(Department.Head,
            new ValidateCer(cer.Id, cer.Version, new CerDecision(database.Clock.Today(), "Accord pour 6 mois.", "Voir la formation.")));
        return (await See(Department.Referent, cer.Id))!;
    }

    public Task<CerView?> See(StaffMember who, int id) => database.For(who).Read<CerReads, CerView?>(reads => reads.ById(id));
}
