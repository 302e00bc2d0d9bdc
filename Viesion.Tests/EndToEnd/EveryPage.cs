using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Viesion.App.Access;
using Viesion.Domain.Access;
using Viesion.Domain.Appointments;
using Viesion.Domain.Assessments;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Common;
using Viesion.Domain.Difficulties;
using Viesion.Domain.Favourites;
using Viesion.Domain.FormalNotices;
using Viesion.Domain.Genesis;
using Viesion.Domain.Notes;
using Viesion.Domain.Reports;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Genesis;
using Viesion.Tests.Build;
using Viesion.Tests.Infrastructure.Cers;
using Xunit;

namespace Viesion.Tests.EndToEnd;

/// <summary>Every page of the application, found by reflection, with something to show and somebody who may open it.</summary>
internal sealed class EveryPage(RunningViesion viesion)
{
    private readonly Dictionary<string, int> numbers = [];

    private SmallDepartment Department => viesion.Department;

    /// <summary>A dossier in which each page has something to show.</summary>
    public int Dossier => numbers["/beneficiaires"];

    /// <summary>Who opens the pages: an administrator sees everything, a référent and a secretariat what is theirs to do.</summary>
    public StaffMember Reader(string template)
        => template.StartsWith("/beneficiaires", StringComparison.Ordinal) || template is "/" or "/dossiers-suivis"
            or "/contrats/{Id:int}/modifier" or "/file-active" or "/tableau-de-bord" or "/alertes" or "/alertes/{Key}" or "/agenda"
            or "/agenda/partage" ? Department.Referent
            : template is "/recalage" or "/referents/demandes-de-fin" or "/mises-en-demeure" or "/contrats/a-traiter"
            ? Department.Secretariat : Department.Administrator;

    /// <summary>The pages, those without a session first.</summary>
    public static IReadOnlyList<(string Template, bool Anonymous, bool Circuit)> All { get; } = [.. typeof(Policies).Assembly.GetTypes()
        .SelectMany(type => type.GetCustomAttributes<RouteAttribute>()
        .Select(route => (route.Template, type.IsDefined(typeof(AllowAnonymousAttribute)),
        !type.IsDefined(typeof(ExcludeFromInteractiveRoutingAttribute)))))
        .OrderBy(page => page.Template, StringComparer.Ordinal)];

    /// <summary>
    /// « /contrats/{Id:int} » with the number of what was made for it; a page whose address asks for something unknown fails here.
    /// </summary>
    public string Address(string template)
    {
        var parts = template.Split('/');
        for (var index = 1; index < parts.Length; index++)
            if (parts[index].StartsWith('{'))
                parts[index] = parts[index] switch
                {
                    "{Token}" => "0123456789abcdef",
                    "{Key}" => template.StartsWith("/rapports", StringComparison.Ordinal) ? "cer-etat"
                        : template.StartsWith("/alertes", StringComparison.Ordinal) ? "dossiers-sans-cer" : "themes-d-objectif",
                    "{AssessmentId:int}" => $"{numbers["bilan"]}",
                    _ =>
                        $"{numbers[template.EndsWith("/modifier", StringComparison.Ordinal) ? template
                        : string.Join('/', parts[..index])]}",
                };
        return string.Join('/', parts);
    }

    public async Task Fill()
    {
        var story = await CerStory.Begin(viesion.Database, Department);
        await story.Validated();
        var dossier = numbers["/beneficiaires"] = story.Dossier.Id;
        numbers["/contrats"] = (await story.Submitted()).Id;
        numbers["/contrats/{Id:int}/modifier"] = (await (await CerStory.Begin(viesion.Database, Department)).Proposed()).Id;
        numbers["/configuration/collaborateurs"] = Department.Secretariat.Id;
        numbers["/configuration/structures"] = Department.Partner.Id;
        numbers["/configuration/listes/themes-d-objectif"] = Department.Theme.Id;
        var characteristic = new ACharacteristic(viesion.Database, Department);
        await characteristic.YesNo(required: true);
        numbers["/configuration/caracteristiques"] = await characteristic.List("sans diplôme", "CAP");
        Assert.Null(await characteristic.Record(dossier, await characteristic.Text(), new() { Text = "CAP cuisine" }));
        var today = viesion.Database.Clock.Today();
        numbers["/configuration/bilans"] = await Run(Department.Administrator, new SaveQuestionnaire(null, 0, AQuestionnaire.Content()));
        numbers["bilan"] = await Run(Department.Referent, new StartAssessment(dossier, numbers["/configuration/bilans"]));
        await Run(Department.Referent, new WriteNote(dossier, new("Rappeler **lundi**.", NoteVisibility.Public)));
        await viesion.Database.WriteReferences();
        await Run(Department.Referent, new FollowDossier(dossier, true));
        await Run(Department.Referent, new RecordDifficulty(
            dossier, new(await viesion.Database.Item(Viesion.Domain.Lists.ListKind.Difficulty, "véhicule"), today.AddDays(-3))));
        await Run(Department.Referent,
            new BookAppointment(dossier, new()
            {
                HostId = Department.Referent.Id,
                Day = today.AddDays(-numbers.GetValueOrDefault("/beneficiaires") % 200),
                Time = new(10, 0),
                NatureId = await viesion.Database.Sql<int>(Perimeter.System, "SELECT min(id) FROM appointment_natures")
            }));
        numbers["/rendez-vous/collectif"] = await Run(Department.Referent, new BookCollective("Atelier mobilité", 12, [dossier],
            new()
            {
                HostId = Department.Referent.Id,
                Day = today.AddDays(-dossier % 200 - 300),
                Time = new(14, 0),
                NatureId = await viesion.Database.Sql<int>(Perimeter.System, "SELECT min(id) FROM appointment_natures")
            }));
        await Run(Department.Referent, new RequestFormalNotice(dossier, "Deux absences sans nouvelles."));
        await Run(Department.Referent,
            new AddStandby(dossier, today.AddDays(-20), today.AddDays(-5), Department.StandbyReason.Id, "Formation."));
        await Run(Department.Referent, new RequestAccompanimentEnd(dossier, Department.EndReason.Id, "Vu avec la personne."));
        await Run(Department.Administrator, new SaveReport(
            null, 0, new("Dossiers par territoire", "colonnes=dossier,nom,prenom&groupe=territoire", false, ReportSchedule.None)));
        numbers["/rapports/generateur"] = await viesion.Database.Sql<int>(Perimeter.System, "SELECT max(id) FROM saved_reports");
        numbers["/synchronisation"] = await Import();
        await viesion.Database.Sql<object>(
            Perimeter.System, "INSERT INTO genesis_absences VALUES "
            + $"({(await Department.Dossier(viesion.Database, Department.Referent, "ÉCART")).Id}, current_date - 8) RETURNING 1");
    }

    private async Task<T> Run<T>(StaffMember who, ICommand<T> command)
    {
        var result = await viesion.Database.For(who).Run(command);
        Assert.Null(result.Refusal);
        return result.Value!;
    }

    private async Task<int> Import()
    {
        var path = Path.Combine(Path.GetTempPath(), $"genesis_{Guid.NewGuid():N}.csv");
        await File.WriteAllBytesAsync(path, new AGenesisFile(Department.Referent.Email).With("AXE1")
            .With("AXE2", (GenesisColumns.Referent, "inconnu@test.fr")).Bytes());
        await viesion.Database.System.Run(new ImportGenesis(path, Force: true));
        File.Delete(path);
        return await viesion.Database.Sql<int>(Perimeter.System, "SELECT max(id) FROM genesis_runs");
    }
}
