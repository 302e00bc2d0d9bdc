using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Reports;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Documents.Letters;
using Viesion.Infrastructure.Persistence;
using Viesion.Infrastructure.Reports.Builder;
using Viesion.Infrastructure.Reports.Exports;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Reports;

/// <summary>
/// Reports kept under a name: private or shared, each in the reader's own perimeter, and sent without a word of what they hold.
/// </summary>
public sealed class SavedReportTests(DepartmentDatabase world) : IClassFixture<DepartmentDatabase>
{
    private SmallDepartment Department => world.Department;

    private TestDatabase Database => world.Database;

    [Fact]
    public async Task A_private_report_is_its_owners_alone_and_a_shared_one_everyones_to_read()
    {
        await Save(Department.Head, "Le mien", shared: false);
        await Save(Department.Head, "Le nôtre", shared: true);
        var mine = await All(Department.Head);
        Assert.Superset(new HashSet<string> { "Le mien", "Le nôtre" }, mine.Select(report => report.Name).ToHashSet());
        var theirs = await All(Department.Referent);
        Assert.DoesNotContain(theirs, report => report.Name == "Le mien");
        var shared = Assert.Single(theirs, report => report.Name == "Le nôtre");
        Assert.Equal((false, "Hélène Chareyre"), (shared.Mine, shared.Owner));
        Assert.Null(await Database.For(Department.Administrator).Read<SavedReportReads, SavedReportLine?>(
            reads => reads.Of(mine.Single(report => report.Name == "Le mien").Id)));

        Assert.Equal(SavedReportRefusals.NotOwner,
            (await Database.For(Department.Referent).Run(new SaveReport(shared.Id, shared.Version, Content("Volé")))).Refusal);
        Assert.Equal(SavedReportRefusals.NotOwner, (await Database.For(Department.Referent).Run(new DeleteReport(shared.Id))).Refusal);
        Assert.Equal(Refusal.NotFound,
            (await Database.For(Department.Referent).Run(new DeleteReport(mine.Single(report => report.Name == "Le mien").Id))).Refusal);
        Assert.Null((await Database.For(Department.Administrator).Run(new DeleteReport(shared.Id))).Refusal);
        Assert.DoesNotContain(await All(Department.Head), report => report.Name == "Le nôtre");
        Assert.Equal(Refusal.Forbidden,
            (await Database.For(Department.OperatorStaff).Run(new SaveReport(null, 0, Content("Non")))).Refusal);
    }

    [Fact]
    public async Task A_shared_report_shows_the_dossiers_of_its_reader_never_those_of_its_author()
    {
        var mine = await Department.Dossier(Database, Department.Referent, "LECTRICE");
        await Department.Dossier(Database, Department.NorthReferent, "AILLEURS");
        await Save(Department.Administrator, "Tous", shared: true);
        var report = Assert.Single(await All(Department.Referent), report => report.Name == "Tous");
        var shown = await Database.For(Department.Referent).Read<BuiltReads, BuiltResult>(
            reads => reads.Page(BuiltQuery.Parse(report.Definition), 1));
        Assert.Contains(shown.Lines, line => line.Target.Id == mine.Id);
        Assert.DoesNotContain(shown.Lines, line => line.Values.Contains("AILLEURS"));
    }

    [Fact]
    public async Task A_name_of_two_hundred_characters_is_kept_on_one_line_and_a_longer_one_refused_beside_its_field()
    {
        var name = new string('é', SavedReport.NameMaxLength);
        await Save(Department.Coordinator, name);
        Assert.Contains(await All(Department.Coordinator), report => report.Name == name);
        Assert.Equal(SavedReportRefusals.NameTooLong,
            (await Database.For(Department.Coordinator).Run(new SaveReport(null, 0, Content(name + "é")))).Refusal);
        Assert.Equal(SavedReportRefusals.NoName,
            (await Database.For(Department.Coordinator).Run(new SaveReport(null, 0, Content(" \n ")))).Refusal);
        Assert.Equal(SavedReportRefusals.TooLong,
            (await Database.For(Department.Coordinator)
            .Run(new SaveReport(
                null, 0, Content("Long") with { Definition = new string('x', SavedReport.DefinitionMaxLength + 1) }))).Refusal);
        await Save(Department.Coordinator, "Sur\n deux   lignes");
        Assert.Contains(await All(Department.Coordinator), report => report.Name == "Sur deux lignes");
    }

    [Fact]
    public async Task What_somebody_changed_meanwhile_is_not_overwritten()
    {
        await Save(Department.Secretariat, "Deux onglets");
        var seen = Assert.Single(await All(Department.Secretariat), report => report.Name == "Deux onglets");
        Assert.Null(
            (await Database.For(Department.Secretariat).Run(new SaveReport(seen.Id, seen.Version, Content("Premier onglet")))).Refusal);
        Assert.Equal(Refusal.Conflict,
            (await Database.For(Department.Secretariat).Run(new SaveReport(seen.Id, seen.Version, Content("Second onglet")))).Refusal);
    }

    [Theory]
    [InlineData(ReportSchedule.Weekly, "2026-11-21", "2026-11-23")]
    [InlineData(ReportSchedule.Weekly, "2026-11-22", "2026-11-23")]
    [InlineData(ReportSchedule.Weekly, "2026-11-23", "2026-11-30")]
    [InlineData(ReportSchedule.Monthly, "2026-11-30", "2026-12-01")]
    [InlineData(ReportSchedule.Monthly, "2026-12-01", "2027-01-01")]
    public void The_next_sending_is_the_next_Monday_or_the_next_first(ReportSchedule schedule, string today, string next)
    {
        var report = SavedReport.Of(Content("Programmé") with
        {
            Schedule = schedule
        }, 7, new DateTimeOffset(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture), new TimeOnly(9, 0),
            TimeSpan.Zero)).Value!;
        Assert.Equal(DateOnly.Parse(next, System.Globalization.CultureInfo.InvariantCulture), report.NextOn);
    }

    [Fact]
    public async Task A_scheduled_report_becomes_an_export_of_its_owner_and_a_mail_that_says_nothing_of_it()
    {
        var before = Database.Clock.Now;
        await Department.Dossier(Database, Department.NorthReferent, "SECRETE", "Dupont");
        await Save(Department.NorthHead, "Suivi de SECRETE Dupont", schedule: ReportSchedule.Weekly);
        try
        {
            Database.Clock.Now = new DateTimeOffset(2026, 11, 23, 3, 30, 0, TimeSpan.Zero);
            await Database.System.Run(new SendScheduledReports());
            Assert.Empty(await Exports(Department.NorthHead));
            Database.Clock.Now = Database.Clock.Now.AddHours(2);
            await Database.System.Run(new SendScheduledReports());
            await Database.System.Run(new SendScheduledReports());
            Assert.Single(await Exports(Department.NorthHead));
            var work = new ExportWork(
                Database.Services.GetRequiredService<OperationsFactory>(), Database.Services.GetRequiredService<NpgsqlDataSource>(),
                Database.Services.GetRequiredService<LetterWork>(), Database.Clock, NullLogger<ExportWork>.Instance);
            while (await work.Next(CancellationToken.None))
            {
            }
        }
        finally
        {
            Database.Clock.Now = before;
        }
        Assert.Equal(ExportState.Ready, Assert.Single(await Exports(Department.NorthHead)).State);
        Assert.Equal(new DateOnly(2026, 11, 30),
            Assert.Single(await All(Department.NorthHead), report => report.Schedule is ReportSchedule.Weekly).NextOn);
        var mail = (await Database.Sql<string>(
            Perimeter.System, "SELECT payload::text FROM outbox_messages WHERE payload->>'To' = 'chef.nord@test.fr'"))!;
        Assert.Contains("rapports/exports", mail);
        Assert.DoesNotContain("SECRETE", mail);
        Assert.DoesNotContain("Dupont", mail);
    }

    [Fact]
    public async Task Nothing_leaves_for_an_account_that_is_gone()
    {
        var gone = new StaffMember("Test", "Parti", "parti@test.fr", Profile.ServiceHead, null, Department.Centre.Id);
        await Database.Add(gone);
        await Save(gone, "Orphelin", schedule: ReportSchedule.Monthly);
        await Database.Sql<int>(Perimeter.System, $"UPDATE staff_members SET active = false WHERE id = {gone.Id} RETURNING 1");
        var before = Database.Clock.Now;
        Database.Clock.Now = new DateTimeOffset(2026, 12, 1, 9, 0, 0, TimeSpan.Zero);
        try
        {
            await Database.System.Run(new SendScheduledReports());
        }
        finally
        {
            Database.Clock.Now = before;
        }
        Assert.Empty(await Exports(gone));
        Assert.Equal(ReportSchedule.None, Assert.Single(await All(gone), report => report.Mine).Schedule);
    }

    private static SavedReportContent Content(string name)
        => new(name, "colonnes=dossier,nom,prenom&groupe=territoire", false, ReportSchedule.None);

    private async Task Save(StaffMember owner, string name, bool shared = false, ReportSchedule schedule = ReportSchedule.None)
        => Assert.Null(
            (await Database.For(owner).Run(new SaveReport(null, 0, Content(name) with { Shared = shared, Schedule = schedule }))).Refusal);

    private Task<IReadOnlyList<SavedReportLine>> All(StaffMember reader)
        => Database.For(reader).Read<SavedReportReads, IReadOnlyList<SavedReportLine>>(reads => reads.All());

    private Task<IReadOnlyList<ExportLine>> Exports(StaffMember owner)
        => Database.For(owner).Read<ExportReads, IReadOnlyList<ExportLine>>(reads => reads.Mine());
}
