using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Viesion.Domain.Access;
using Viesion.Domain.Appointments;
using Viesion.Domain.Assessments;
using Viesion.Domain.Audit;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Cers;
using Viesion.Domain.Characteristics;
using Viesion.Domain.Common;
using Viesion.Domain.Difficulties;
using Viesion.Domain.Documents;
using Viesion.Domain.FormalNotices;
using Viesion.Domain.Home;
using Viesion.Domain.Lists;
using Viesion.Domain.Notes;
using Viesion.Domain.Occupations;
using Viesion.Domain.Reports;
using Viesion.Domain.Searches;
using Viesion.Domain.Skills;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Architecture;
using Viesion.Tests.Build;
using Viesion.Tests.Infrastructure.Appointments;
using Viesion.Tests.Infrastructure.Cers;
using Xunit;

namespace Viesion.Tests.Infrastructure.Persistence;

/// <summary>Each thing that a form creates, sent twice at the same time under one key: one is there.</summary>
public sealed partial class OnceEverywhereTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    // What says something again of a thing that is there, by its version or its revision: two at once are told apart without a key.
    private static readonly HashSet<string> Versioned = ["RecordAttendance", "RecordCollectiveAttendance", "SaveAssessment",
        "SaveCerDraft", "SaveLogo"];

    private const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.NonPublic;

    private AppointmentScene scene = null!;

    /// <summary>Sends the command under the key; gives back the refusal.</summary>
    private delegate Task<Refusal?> Sending(Once once);

    private SmallDepartment Department => scene.Department;

    private int Dossier => scene.Dossier.Id;

    private DateOnly Today => database.Clock.Today();

    public async ValueTask InitializeAsync() => scene = await AppointmentScene.In(database);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public static IEnumerable<string> Names => typeof(OnceEverywhereTests).GetMethods(Hidden).Select(method => method.Name)
        .Where(name => name.StartsWith("Make", StringComparison.Ordinal)).Select(name => name[4..]);

    public static TheoryData<string> Created => new(Names);

    [Theory]
    [MemberData(nameof(Created))]
    public async Task Sent_twice_at_once_it_is_created_once(string command)
    {
        var make = GetType().GetMethod("Make" + command, Hidden)!;
        var sending = (Task<Sending>)make.Invoke(this, null)!;
        var send = await sending;
        var once = Once.New();
        var before = await Audited();

        var refusals = await Task.WhenAll(send(once), send(once));
        Assert.All(refusals, refusal => Assert.Null(refusal));
        Assert.Null(await send(once));

        var created = (await Audited()).Select(subject => (subject.Key, Times: subject.Value - before.GetValueOrDefault(subject.Key)))
            .Where(subject => subject.Times > 0).ToList();
        Assert.NotEmpty(created);
        Assert.All(created, subject => Assert.Equal(1, subject.Times));
    }

    /// <summary>A form that creates something new stands in the theory above.</summary>
    [Fact]
    public void Everything_that_the_screens_create_is_tried()
    {
        var commands = typeof(Refusal).Assembly.GetTypes().Where(type => type.GetInterfaces().Any(port => port.IsGenericType
            && port.GetGenericTypeDefinition() == typeof(ICommand<>))).Select(type => type.Name).ToHashSet();
        var sent = Product.Sources("Viesion.App").Where(file => !file.Contains("/Commands/", StringComparison.Ordinal)
            && !file.EndsWith("Endpoints.cs", StringComparison.Ordinal))
            .SelectMany(file => Sent().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)).Where(commands.Contains)
            .Where(name => Creating().IsMatch(name) && !Versioned.Contains(name)).Append(nameof(BookCollective)).Distinct().Order()
                .ToList();
        Assert.True(sent.Count > 20, "the commands were found");
        Assert.Empty(sent.Except(Names));
    }

    private Task<Sending> MakeWriteNote()
        => By(Department.Referent, new WriteNote(Dossier, new("Une note", NoteVisibility.Public)));

    private Task<Sending> MakeBookAppointment()
        => By(Department.Referent, new BookAppointment(Dossier, scene.At(new(9, 0))));

    private Task<Sending> MakeBookCollective()
        => By(Department.Referent, new BookCollective("Atelier", 12, [Dossier], scene.At(new(14, 0))));

    private async Task<Sending> MakeProposeCer()
    {
        var story = await CerStory.Begin(database, Department);
        return await By(Department.Referent, new ProposeCer(story.Dossier.Id, story.Content()));
    }

    private async Task<Sending> MakeFileDocument()
        => await By(Department.Referent, new FileDocument(Dossier, new(null, await database.Item(ListKind.DocumentType, "CV"), "CV"),
            "cv.pdf", await Received("%PDF-1.4"u8.ToArray())));

    private async Task<Sending> MakeSaveTemplate()
        => await By(Department.Administrator, new SaveTemplate(null, 0, new("Relance", TemplateKind.Convocation, LogoVariant.None),
            "relance.docx", await Received(ADocx.Saying("Bonjour"))));

    private async Task<Sending> MakeRequestLetters()
    {
        var group = await database.For(Department.Referent).Run(new BookCollective("Atelier", 12, [Dossier], scene.At(new(14, 0))));
        var template = await database.System.Read<ViesionDbContext, int>(db => db.DocumentTemplates.Where(known => known.Active)
            .Select(known => known.Id).FirstAsync());
        return await By(Department.Referent, new RequestLetters(new(group.Value, template, LetterFormat.Docx)));
    }

    private Task<Sending> MakeRequestExport() => By(Department.Head, new RequestExport("cer-etat", "CER", "", 60_000));

    private Task<Sending> MakeAddListItem()
        => By(Department.Administrator, new AddListItem(ListKind.SkillLevel, null, "virtuose"));

    private Task<Sending> MakeSaveVenue()
        => By(Department.Administrator, new SaveVenue(null, 0, "Salle des fêtes", "1 rue Neuve, 07000 Privas", null));

    private Task<Sending> MakeSaveNature()
        => By(Department.Administrator, new SaveNature(null, 0, new("Point rapide", null, 15, null, false, null, false)));

    private Task<Sending> MakeSaveAnnouncement()
        => By(Department.Administrator, new SaveAnnouncement(null, new("Fermeture", "Le service ferme à 16 h.", null), 0));

    private Task<Sending> MakeSaveReport()
        => By(Department.Administrator, new SaveReport(null, 0, new("Par territoire", "colonnes=dossier,nom,prenom&groupe=territoire",
            false, ReportSchedule.None)));

    private Task<Sending> MakeSaveSearch()
        => By(Department.Referent, new SaveSearch("Ma sélection", "", [Dossier], Shared: false));

    private Task<Sending> MakeSaveQuestionnaire()
        => By(Department.Administrator, new SaveQuestionnaire(null, 0, AQuestionnaire.Content("Projet")));

    private async Task<Sending> MakeStartAssessment()
    {
        var questionnaire = await database.For(Department.Administrator).Run(new SaveQuestionnaire(null, 0,
            AQuestionnaire.Content("Autonomie")));
        return await By(Department.Referent, new StartAssessment(Dossier, questionnaire.Value));
    }

    private async Task<Sending> MakeRecordSkill()
    {
        var skill = await database.System.Read<ViesionDbContext, int>(db => db.ListItems.Where(item => item.Kind == ListKind.Skill)
            .Select(item => item.Id).FirstAsync());
        return await By(Department.Referent, new RecordSkill(Dossier, new(skill, Today)));
    }

    private async Task<Sending> MakeRecordDifficulty()
        => await By(Department.Referent, new RecordDifficulty(Dossier, new(await database.Item(ListKind.Difficulty, "permis"), Today)));

    private async Task<Sending> MakeRecordCharacteristics()
    {
        var characteristic = new ACharacteristic(database, Department);
        var definition = await characteristic.Text();
        return await By(Department.Referent, new RecordCharacteristics(Dossier, [await characteristic.Entry(Dossier, definition,
            new() { Text = "CAP" })]));
    }

    private Task<Sending> MakeSaveCharacteristicFamily()
        => By(Department.Administrator, new SaveCharacteristicFamily(null, 0, "Loisirs"));

    private async Task<Sending> MakeSaveCharacteristic()
    {
        var family = await new ACharacteristic(database, Department).Family();
        return await By(Department.Administrator, new SaveCharacteristic(null, 0, new()
        {
            FamilyId = family,
            Name = "Club",
            Type = CharacteristicType.Text
        }));
    }

    private Task<Sending> MakeRequestFormalNotice()
        => By(Department.Referent, new RequestFormalNotice(Dossier, "Deux absences."));

    private Task<Sending> MakeRequestAccompanimentEnd()
        => By(Department.Referent, new RequestAccompanimentEnd(Dossier, Department.EndReason.Id, null));

    private Task<Sending> MakeAddStandby()
        => By(Department.Referent, new AddStandby(Dossier, Today, null, Department.StandbyReason.Id, null));

    private Task<Sending> MakeAddStepReferent()
        => By(Department.Secretariat, new AddStepReferent(Dossier, Department.OtherReferent.Id, Today, Today.AddMonths(1)));

    private Task<Sending> MakeCreateStaffMember()
        => By(Department.Administrator, new CreateStaffMember(new("Léa", "Faure", "lea.faure@exemple.fr", Profile.Administrator, null,
            null)));

    private Task<Sending> MakeSaveTerritory()
        => By(Department.Administrator, new SaveTerritory(null, "DTAS-SUD", "DTAS Sud"));

    private Task<Sending> MakeSaveOrganisation()
        => By(Department.Administrator, new SaveOrganisation(null, "Relais", null, null));

    private async Task<Sending> MakeWishOccupation()
    {
        var occupation = await database.System.Read<ViesionDbContext, int>(db => db.Occupations.Select(known => known.Id).FirstAsync());
        return await By(Department.Referent, new WishOccupation(Dossier, occupation, null, Today));
    }

    private async Task<Sending> MakeWishSector()
    {
        var sector = await database.System.Read<ViesionDbContext, int>(db => db.Sectors.Select(known => known.Id).FirstAsync());
        return await By(Department.Referent, new WishSector(Dossier, sector, Today));
    }

    private Task<Sending> By<T>(StaffMember who, ICommand<T> command)
        => Task.FromResult<Sending>(async once => (await database.For(who).Run(command, once)).Refusal);

    private async Task<ReceivedFile> Received(byte[] content)
        => (await database.Services.GetRequiredService<IDocumentStore>().Receive(new MemoryStream([.. content]), Document.MaxBytes)).Value!;

    // What was created so far, by kind.
    private Task<Dictionary<string, int>> Audited() => database.System.Read<ViesionDbContext, Dictionary<string, int>>(db => db.Audit
        .Where(entry => entry.Action == AuditAction.Created).GroupBy(entry => entry.Subject).ToDictionaryAsync(subject => subject.Key,
            subject => subject.Count()));

    [GeneratedRegex(@"new ([A-Z]\w+)\(")]
    private static partial Regex Sent();

    [GeneratedRegex("^(Write|Book|Propose|File|Add|Create|Start|Wish|Request|Record|Save)[A-Z]")]
    private static partial Regex Creating();
}
