using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Reports;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Documents.Letters;
using Viesion.Infrastructure.Persistence;
using Viesion.Infrastructure.Reports;
using Viesion.Infrastructure.Reports.Exports;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Reports;

/// <summary>Workbooks made in the background: whole or not at all, in the perimeter of the moment, for their owner alone.</summary>
public sealed class ExportTests(ReportDepartment world) : IClassFixture<ReportDepartment>
{
    private TestDatabase Database => world.Database;

    [Fact]
    public async Task An_export_is_written_told_by_the_bell_and_downloaded_as_the_same_workbook()
    {
        var owner = world.Department.Secretariat;
        var id = await Ask(owner, "dossiers-sans-cer");
        Assert.True(await Work().Next(CancellationToken.None));

        var line = await Line(owner, id);
        Assert.Equal((ExportState.Ready, 100), (line.State, line.Percent));
        var rows = await Rows(owner, id);
        Assert.Equal(line.Written, rows.Count - 1);
        Assert.Equal(await Count(owner, "dossiers-sans-cer"), line.Written);
        Assert.Equal(
            1L, await Sql($"SELECT count(*) FROM notifications WHERE staff_member_id = {owner.Id} AND link = '/rapports/exports' AND title "
            + "LIKE '%Dossiers sans CER%prêt%'", owner));
        Assert.Equal(
            1L, await Sql($"SELECT count(*) FROM audit_entries WHERE staff_member_id = {owner.Id} AND action = 'Exported' AND subject = "
            + $"'ReportExport' AND subject_id = '{id}'"));
        Assert.False(await Work().Next(CancellationToken.None));
    }

    [Fact]
    public async Task Nobody_else_sees_nor_downloads_nor_cancels_it()
    {
        var owner = world.Department.Secretariat;
        var id = await Ask(owner, "cer-etat");
        foreach (var other in new[]
        {
            world.Department.Administrator,
            world.Department.Head,
            world.Department.Referent,
            world.Department.OperatorStaff
        })
        {
            Assert.DoesNotContain(await Database.For(other).Read<ExportReads, IReadOnlyList<ExportLine>>(reads => reads.Mine()),
                line => line.Id == id);
            Assert.Equal(Refusal.NotFound, (await Database.For(other).Run(new CancelExport(id))).Refusal);
        }
        await Work().Next(CancellationToken.None);
        foreach (var other in new[] { world.Department.Administrator, world.Department.Head })
        {
            Assert.Null(await Database.For(other).Read<ExportReads, ExportFile?>(reads => reads.File(id)));
            Assert.Equal(0, await Database.For(other).Record<ExportReads, long>(reads => reads.Download(id, Stream.Null)));
            Assert.Equal(0L, await Sql($"SELECT count(*) FROM export_chunks WHERE export_id = {id}", other));
            Assert.Equal(0L, await Sql($"SELECT count(*) FROM exports WHERE id = {id}", other));
        }
        Assert.Equal(Refusal.Forbidden,
            (await Database.For(world.Department.OperatorStaff).Run(new RequestExport("cer-etat", "CER", "", 1))).Refusal);
        Assert.Equal(Refusal.Forbidden, (await Database.For(owner).Run(new TakeExport())).Refusal);
    }

    [Fact]
    public async Task The_perimeter_is_the_owners_when_it_is_written()
    {
        var owner = await Someone("Nomade", Profile.TerritorySecretariat, world.Department.Centre.Id);
        var id = await Ask(owner, "dossiers-sans-cer");
        await world.Run($"UPDATE staff_members SET territory_id = {world.Department.North.Id} WHERE id = {owner.Id}");
        await Work().Next(CancellationToken.None);
        var written = (await Line(owner, id)).Written;
        Assert.Equal(await Count(world.Department.NorthHead, "dossiers-sans-cer"), written);
        Assert.NotEqual(await Count(world.Department.Head, "dossiers-sans-cer"), written);
    }

    [Fact]
    public async Task A_report_or_an_account_that_is_no_longer_there_ends_as_failed_with_its_reason()
    {
        var referent = await Someone("Exréférent", Profile.TerritorySecretariat, world.Department.Centre.Id);
        var refused = await Ask(referent, "midem-motif-date");
        await world.Run($"UPDATE staff_members SET profile = 'Referent' WHERE id = {referent.Id}");
        await Work().Next(CancellationToken.None);
        Assert.Equal((ExportState.Failed, ExportTexts.NoReport), await Database.For(referent).Read<ExportReads, (ExportState, string?)>(
            async reads => (await reads.Mine()).Where(line => line.Id == refused).Select(line => (line.State, line.Failure)).Single()));

        var gone = await Someone("Parti", Profile.TerritorySecretariat, world.Department.Centre.Id);
        var orphan = await Ask(gone, "cer-etat");
        await world.Run($"UPDATE staff_members SET active = false WHERE id = {gone.Id}");
        await Work().Next(CancellationToken.None);
        Assert.Equal(ExportTexts.NoAccount, (await Line(gone, orphan)).Failure);
    }

    [Fact]
    public async Task Killed_on_the_way_it_is_begun_again_by_another_server_and_never_given_by_halves()
    {
        var owner = world.Department.Head;
        var id = await Ask(owner, "dossiers-sans-cer");
        // A server takes it, saves a piece, and is killed.
        var dead = (await Database.System.Run(new TakeExport())).Value!;
        Assert.Equal((id, 1), (dead.Id, dead.Attempt));
        await using (var half = new ExportOutput(Database.Services.GetRequiredService<NpgsqlDataSource>(), id, dead.Attempt))
        {
            await half.WriteAsync("half a workbook"u8.ToArray());
            await half.Save(CancellationToken.None);
        }
        Assert.Null(await Database.For(owner).Read<ExportReads, ExportFile?>(reads => reads.File(id)));
        Assert.Equal(0, await Database.For(owner).Record<ExportReads, long>(reads => reads.Download(id, Stream.Null)));
        Assert.False(await Work().Next(CancellationToken.None));

        var before = Database.Clock.Now;
        Database.Clock.Now = before + ReportExport.Lease;
        try
        {
            Assert.True(await Work().Next(CancellationToken.None));
        }
        finally
        {
            Database.Clock.Now = before;
        }
        Assert.Equal(ExportState.Ready, (await Line(owner, id)).State);
        Assert.Equal(await Count(owner, "dossiers-sans-cer"), (await Rows(owner, id)).Count - 1);
        // The dead server wakes up: too late.
        Assert.Equal(ExportRefusals.NotInThisState, (await Database.System.Run(new FinishExport(id, dead.Attempt, 1, 15))).Refusal);
        await Database.System.Run(new ExpireExports());
        Assert.Equal(0L, await Sql($"SELECT count(*) FROM export_chunks WHERE export_id = {id} AND attempt = 1"));
    }

    [Fact]
    public async Task Two_servers_never_take_the_same_one()
    {
        await Ask(world.Department.Coordinator, "cer-etat");
        await Ask(world.Department.Coordinator, "cer-a-renouveler");
        var taken = await Task.WhenAll(Database.System.Run(new TakeExport()), Database.System.Run(new TakeExport()),
            Database.System.Run(new TakeExport()));
        var ids = taken.Where(one => one.Value is not null).Select(one => one.Value!.Id).ToList();
        Assert.Equal((2, 2), (ids.Count, ids.Distinct().Count()));
        foreach (var one in taken.Where(one => one.Value is not null))
            Assert.Null((await Database.System.Run(new FinishExport(one.Value!.Id, one.Value.Attempt, 0, 0, "Essai"))).Refusal);
    }

    [Fact]
    public async Task Cancelled_while_it_is_written_it_stops_and_leaves_nothing()
    {
        var owner = world.Department.NorthHead;
        var id = await Ask(owner, "dossiers-sans-cer");
        var taken = (await Database.System.Run(new TakeExport())).Value!;
        await using (var half = new ExportOutput(Database.Services.GetRequiredService<NpgsqlDataSource>(), id, taken.Attempt))
        {
            await half.WriteAsync("half a workbook"u8.ToArray());
            await half.Save(CancellationToken.None);
        }
        Assert.Null((await Database.For(owner).Run(new CancelExport(id))).Refusal);
        Assert.Equal(ExportRefusals.NotInThisState, (await Database.System.Run(new RenewExport(id, taken.Attempt, 10))).Refusal);
        Assert.Equal(ExportRefusals.NotInThisState, (await Database.System.Run(new FinishExport(id, taken.Attempt, 10, 15))).Refusal);
        await Database.System.Run(new ExpireExports());
        Assert.Equal(0L, await Sql($"SELECT count(*) FROM export_chunks WHERE export_id = {id}"));
        Assert.Equal(ExportState.Cancelled, (await Line(owner, id)).State);
    }

    [Fact]
    public async Task A_week_later_the_file_is_gone()
    {
        var owner = world.Department.PartnerSecretariat;
        var id = await Ask(owner, "dossiers-sans-cer");
        await Work().Next(CancellationToken.None);
        var before = Database.Clock.Now;
        Database.Clock.Now = before + ReportExport.Kept;
        try
        {
            await Database.System.Run(new ExpireExports());
        }
        finally
        {
            Database.Clock.Now = before;
        }
        Assert.Equal(ExportState.Expired, (await Line(owner, id)).State);
        Assert.Equal(0L, await Sql($"SELECT count(*) FROM export_chunks WHERE export_id = {id}"));
    }

    [Fact]
    public async Task The_same_one_asked_twice_waits_once_and_a_sixth_is_refused()
    {
        var owner = await Someone("Pressé", Profile.TerritorySecretariat, world.Department.Centre.Id);
        await Ask(owner, "cer-etat");
        await Ask(owner, "cer-etat");
        Assert.Single(await Database.For(owner).Read<ExportReads, IReadOnlyList<ExportLine>>(reads => reads.Mine()));
        for (var days = 2; days <= ReportExport.MaxWaiting; days++)
            await Ask(owner, "cer-etat", $"jours={days}");
        Assert.Equal(ExportRefusals.TooMany,
            (await Database.For(owner).Run(new RequestExport("cer-etat", "CER état", "jours=99", 1))).Refusal);
        foreach (var line in await Database.For(owner).Read<ExportReads, IReadOnlyList<ExportLine>>(reads => reads.Mine()))
            Assert.Null((await Database.For(owner).Run(new CancelExport(line.Id))).Refusal);
    }

    private async Task<StaffMember> Someone(string name, Profile profile, int territory)
    {
        var member = new StaffMember("Test", name, $"{Guid.NewGuid():N}@test.fr", profile, world.Department.CentreService.Id, territory);
        await Database.Add(member);
        return member;
    }

    private async Task<int> Ask(StaffMember owner, string key, string filters = "")
    {
        Assert.Null((await Database.For(owner).Run(new RequestExport(key, ReportCatalogue.Find(key)!.Title, filters, 20))).Refusal);
        return await Database.Sql<int>(Perimeter.System, $"SELECT max(id) FROM exports WHERE owner_id = {owner.Id}");
    }

    private async Task<ExportLine> Line(StaffMember owner, int id)
        => Assert.Single(await Database.For(owner).Read<ExportReads, IReadOnlyList<ExportLine>>(reads => reads.Mine()),
            line => line.Id == id);

    private async Task<List<Row>> Rows(StaffMember owner, int id)
    {
        var file = new MemoryStream();
        await Database.For(owner).Record<ExportReads, long>(reads => reads.Download(id, file));
        file.Position = 0;
        using var book = SpreadsheetDocument.Open(file, isEditable: false);
        return [.. ((WorksheetPart)book.WorkbookPart!.GetPartById(book.WorkbookPart.Workbook.Descendants<Sheet>().First().Id!)).Worksheet
            .Descendants<Row>()];
    }

    private async Task<long> Count(StaffMember reader, string key)
    {
        var report = ReportCatalogue.Find(key)!;
        return (await Database.For(reader).Read<ReportReads, ReportResult>(
            reads => reads.Page(report, ReportReading.Of(report, _ => null, world.Today).Criteria, report.Sort, 1))).Total;
    }

    private Task<long> Sql(string sql, StaffMember? reader = null) => Database.Sql<long>(reader?.Perimeter ?? Perimeter.System, sql);

    private ExportWork Work()
        => new(Database.Services.GetRequiredService<OperationsFactory>(), Database.Services.GetRequiredService<NpgsqlDataSource>(),
            Database.Services.GetRequiredService<LetterWork>(), Database.Clock, NullLogger<ExportWork>.Instance);
}
