using System.Text;
using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Caseloads;
using Viesion.Infrastructure.Genesis;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Genesis;

/// <summary>GEN-02, GEN-03, GEN-05: who is in the file, who is not.</summary>
public sealed class ImportTests(TestCluster cluster)
{
    [Fact]
    public Task A_new_person_gets_a_dossier_entered_assigned_and_with_their_contact_data() => InScene(async (scene, database) =>
    {
        var summary = await scene.Imported(scene.File().With("P1"));
        Assert.Equal((1, 1, 0, 0, 0), (summary.Read, summary.Created, summary.Updated, summary.Unchanged, summary.Rejected));

        var person = await scene.Person("P1");
        Assert.Equal(("LÉVÊQUE", "Zoé", new DateOnly(1985, 5, 22), "+33612345678", "zoe@exemple.fr"),
            (person.LastName, person.FirstName, person.BirthDate, person.Phone, person.Email));
        Assert.Equal((EntitlementStatus.OpenPayable, true, Civility.Mrs, scene.Department.Centre.Id),
            (person.Entitlement, person.SubjectToDuties, person.Civility, person.TerritoryId));
        Assert.Equal(("3 rue de l’Église", "Aubenas"), (person.Address.Line, person.Address.City));

        var assignment = Assert.Single(await scene.Assignments("P1"));
        Assert.Equal((scene.Department.Referent.Id, scene.Department.CentreService.Id, new DateOnly(2026, 2, 10)),
            (assignment.StaffMemberId, assignment.OrganisationId, assignment.Start));
        var enrolment = await database.System.Read<ViesionDbContext, Enrolment>(
            db => db.Enrolments.SingleAsync(e => e.BeneficiaryId == person.Id));
        Assert.Equal((EnrolmentState.Entered, new DateOnly(2026, 2, 10)), (enrolment.State, enrolment.EnteredOn));
        Assert.Equal(3, (await scene.Events("P1")).Count);
        Assert.Equal(new DateOnly(2026, 11, 20), await scene.RefreshedOn("P1"));
    });

    [Fact]
    public Task A_known_person_is_updated_but_their_phone_and_email_never() => InScene(async (scene, _) =>
    {
        await scene.Imported(scene.File().With("P1"));
        var summary = await scene.Imported(
            scene.File().With("P1", (GenesisColumns.City, "Privas"), (GenesisColumns.Phone, "07 00 00 00 00"),
            (GenesisColumns.Email, "autre@exemple.fr")), "genesis_20261121.csv");

        Assert.Equal((0, 1, 0), (summary.Created, summary.Updated, summary.Unchanged));
        var person = await scene.Person("P1");
        Assert.Equal(("Privas", "+33612345678", "zoe@exemple.fr"), (person.Address.City, person.Phone, person.Email));
    });

    [Fact]
    public Task Changes_of_entitlement_orientation_and_duties_append_an_event_each_and_nothing_else_does() => InScene(async (scene, _) =>
    {
        await scene.Imported(scene.File().With("P1"));
        await scene.Imported(scene.File().With("P1", (GenesisColumns.City, "Privas")), "genesis_20261121.csv");
        Assert.Equal(3, (await scene.Events("P1")).Count);
        await scene.Imported(scene.File().With("P1", (GenesisColumns.Entitlement, "CLOS"), (GenesisColumns.EntitlementOn, "15/11/2026"),
            (GenesisColumns.EntitlementReason, "Ressources"),
            (GenesisColumns.Duties, "NSDD"), (GenesisColumns.Orientation, "Professionnelle")), "genesis_20261122.csv");

        var events = (await scene.Events("P1")).Skip(3).ToDictionary(e => e.Kind);
        Assert.Equal(("Closed", "Ressources", new DateOnly(2026, 11, 15), new DateOnly(2026, 11, 22)),
            (events[EntitlementEventKind.Status].Value, events[EntitlementEventKind.Status].Reason,
            events[EntitlementEventKind.Status].EffectiveOn, events[EntitlementEventKind.Status].ReceivedOn));
        Assert.Equal("NSDD", events[EntitlementEventKind.Duties].Value);
        Assert.Equal("Professionnelle", events[EntitlementEventKind.Orientation].Value);
    });

    [Fact]
    public Task A_couple_makes_two_dossiers_with_the_same_contact_data() => InScene(async (scene, _) =>
    {
        var summary = await scene.Imported(scene.File().With("P1", (GenesisColumns.File, "F7"))
            .With("P2", (GenesisColumns.File, "F7"), (GenesisColumns.Role, "CJT"), (GenesisColumns.FirstName, "Noël")));
        Assert.Equal(2, summary.Created);
        var (one, two) = (await scene.Person("P1"), await scene.Person("P2"));
        Assert.Equal((one.GenesisFile, one.Phone, one.Email, one.Address), (two.GenesisFile, two.Phone, two.Email, two.Address));
        Assert.Equal((HouseholdRole.Applicant, HouseholdRole.Partner), (one.Role, two.Role));
        Assert.NotEqual(one.FileNumber, two.FileNumber);
    });

    [Fact]
    public Task Someone_absent_from_the_file_keeps_their_dossier_and_their_date() => InScene(async (scene, _) =>
    {
        await scene.Imported(scene.File().With("P1").With("P2"), "genesis_20261118.csv");
        await scene.Imported(scene.File().With("P1"), "genesis_20261119.csv");
        await scene.Imported(scene.File().With("P1"), "genesis_20261120.csv");
        Assert.Equal(new DateOnly(2026, 11, 20), await scene.RefreshedOn("P1"));
        Assert.Equal(new DateOnly(2026, 11, 18), await scene.RefreshedOn("P2"));
        Assert.Null(Assert.Single(await scene.Assignments("P2")).End);

        await scene.Imported(scene.File().With("P1").With("P2"), "genesis_20261121.csv");
        Assert.Equal(new DateOnly(2026, 11, 21), await scene.RefreshedOn("P2"));
    });

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-8-bom")]
    [InlineData("windows-1252")]
    public Task Accents_are_read_in_every_encoding_of_Genesis(string name) => InScene(async (scene, _) =>
    {
        var file = scene.File().With("P1", (GenesisColumns.LastName, "D’ÉPÉE"));
        file.Encoding = name switch
        {
            "utf-8" => new UTF8Encoding(false),
            "utf-8-bom" => new UTF8Encoding(true),
            _ => CodePagesEncodingProvider.Instance.GetEncoding(1252)!
        };
        await scene.Imported(file);
        Assert.Equal("D’ÉPÉE", (await scene.Person("P1")).LastName);
    });

    [Fact]
    public Task The_order_of_columns_is_free_and_unknown_ones_are_ignored_with_a_warning() => InScene(async (scene, _) =>
    {
        var summary = await scene.Imported(
            scene.File().InOrder(GenesisColumns.All.Reverse().Append("couleur_preferee")).With("P1", ("couleur_preferee", "bleu")));
        Assert.Equal(1, summary.Created);
        Assert.Contains("couleur_preferee", summary.Warning, StringComparison.Ordinal);
    });

    [Fact]
    public Task A_column_that_the_file_lacks_leaves_what_the_dossier_says() => InScene(async (scene, _) =>
    {
        await scene.Imported(scene.File().With("P1"));
        var summary = await scene.Imported(
            scene.File().Without(GenesisColumns.Entitlement, GenesisColumns.City, GenesisColumns.Role).With("P1"), "genesis_20261121.csv");
        Assert.Equal((0, 1), (summary.Updated, summary.Unchanged));
        Assert.Equal((EntitlementStatus.OpenPayable, "Aubenas"),
            ((await scene.Person("P1")).Entitlement, (await scene.Person("P1")).Address.City));
    });

    [Fact]
    public Task Quoted_fields_hold_separators_quotes_and_line_breaks() => InScene(async (scene, _) =>
    {
        await scene.Imported(scene.File().With("P1", (GenesisColumns.Address, "Résidence \"Les Pins\"; bât. B\nrez-de-chaussée")));
        Assert.Equal("Résidence \"Les Pins\"; bât. B\nrez-de-chaussée", (await scene.Person("P1")).Address.Line);
    });

    [Fact]
    public Task What_changed_is_in_the_audit_log_before_and_after() => InScene(async (scene, database) =>
    {
        await scene.Imported(scene.File().With("P1"));
        await scene.Imported(scene.File().With("P1", (GenesisColumns.City, "Privas")), "genesis_20261121.csv");
        var id = (await scene.Person("P1")).Id;
        Assert.Equal("{\"City\": \"Aubenas\"} {\"City\": \"Privas\"}", await database.Sql<string>(Perimeter.System,
            "SELECT before::text || ' ' || after::text FROM audit_entries WHERE subject = 'Beneficiary' AND action = 'Changed' AND "
            + $"beneficiary_id = {id}"));
        Assert.Equal(
            "LÉVÊQUE", await database.Sql<string>(
                Perimeter.System, "SELECT after ->> 'LastName' FROM audit_entries WHERE subject = 'Beneficiary' AND action = 'Created' "
                + $"AND beneficiary_id = {id}"));
    });

    private async Task InScene(Func<GenesisScene, TestDatabase, Task> test)
    {
        await using var database = new TestDatabase(cluster);
        await database.InitializeAsync();
        await using var scene = await GenesisScene.In(database);
        await test(scene, database);
    }
}
