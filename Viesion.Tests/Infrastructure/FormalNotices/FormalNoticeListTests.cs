using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;
using Viesion.App.FormalNotices;
using Viesion.Domain.Audit;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Cers;
using Viesion.Domain.Common;
using Viesion.Domain.FormalNotices;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.FormalNotices;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;
using Viesion.Tests.Infrastructure.Cers;
using Xunit;

namespace Viesion.Tests.Infrastructure.FormalNotices;

public sealed class FormalNoticeListTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private SmallDepartment department = null!;
    private Beneficiary centre = null!;
    private Beneficiary partner = null!;
    private Beneficiary north = null!;

    public async ValueTask InitializeAsync()
    {
        department = await SmallDepartment.In(database);
        await database.System.Record<ViesionDbContext, int>(db => db.FormalNotices.ExecuteDeleteAsync());
        var story = await CerStory.Begin(database, department);
        await story.Validated(
            c => c with { Start = new DateOnly(2026, 3, 1), End = new DateOnly(2026, 8, 31), SignedOn = new DateOnly(2026, 2, 20) });
        await story.Submitted();
        (centre, partner, north) = (story.Dossier, await department.Dossier(database, department.OtherReferent, "PARTENAIRE"),
            await department.Dossier(database, department.NorthReferent, "NORD"));
        await Ask(department.Referent, centre);
        await Ask(department.OtherReferent, partner);
        await Ask(department.NorthReferent, north);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_list_shows_the_requests_of_the_perimeter_with_the_evidence_and_is_empty_for_who_does_not_handle_them()
    {
        foreach (var member in new[] { department.Secretariat, department.Coordinator, department.Head })
            Assert.Equal([centre.Id, partner.Id], (await Page(member, new())).Rows.Select(row => row.BeneficiaryId).Order());
        Assert.Equal(north.Id, Assert.Single((await Page(department.NorthHead, new())).Rows).BeneficiaryId);
        Assert.Equal(3, (await Page(department.Administrator, new())).Total);
        foreach (var member in new[]
        {
            department.Referent,
            department.PartnerSecretariat,
            department.FseManager,
            department.OperatorStaff
        })
            Assert.Equal(0, (await Page(member, new())).Total);

        var row = (await Page(department.Secretariat, new() { ReferentId = department.Referent.Id })).Rows.Single();
        Assert.Equal(("Aïcha Bernard", "DTAS Centre – Service insertion", "DTAS Centre"), (row.Referent, row.Organisation, row.Territory));
        Assert.Equal([CerState.Submitted, CerState.Validated], row.Cers.Select(cer => cer.State));
    }

    [Fact]
    public async Task Each_filter_narrows_the_list()
    {
        var today = database.Clock.Today();
        Assert.Equal([partner.Id], await Ids(new() { OrganisationId = department.Partner.Id }));
        Assert.Equal([partner.Id], await Ids(new() { ReferentId = department.OtherReferent.Id }));
        Assert.Equal([north.Id], await Ids(new() { TerritoryId = department.North.Id }));
        Assert.Empty(await Ids(new() { State = FormalNoticeState.Refused }));
        Assert.Equal(3, (await Ids(new() { State = null, From = today, To = today })).Count);
        Assert.Empty(await Ids(new() { From = today.AddDays(1) }));
        Assert.Empty(await Ids(new() { To = today.AddDays(-1) }));
        Assert.Empty(await Ids(new() { Skip = 50 }));
        var choices = await database.For(department.Secretariat).Read<FormalNoticeListReads, FormalNoticeChoices>(reads => reads.Choices());
        Assert.Equal((["Aïcha Bernard", "Paul Roche"], ["CCAS d’Aubenas", "DTAS Centre – Service insertion"], ["DTAS Centre"]),
            (choices.Referents.Select(choice => choice.Name).ToArray(), choices.Organisations.Select(choice => choice.Name).ToArray(),
            choices.Territories.Select(choice => choice.Name).ToArray()), Same);
    }

    [Fact]
    public async Task The_page_asks_two_statements()
    {
        await using var counted = new CountedStatements(database);
        Assert.Equal(2, await counted.Of<FormalNoticeListReads, FormalNoticePage>(
            department.Secretariat.Perimeter, reads => reads.Page(new())));
    }

    [Fact]
    public async Task The_workbook_holds_every_row_of_the_filter_and_the_export_is_audited()
    {
        var file = new MemoryStream();
        var filter = new FormalNoticeFilter();
        var written = await database.For(department.Secretariat).Record<FormalNoticeListReads, long>(async reads
            => await reads.Export(filter, FormalNoticeWorkbook.Book(
                filter, await reads.Choices(), "Claire Delorme", database.Clock.GetUtcNow()), FormalNoticeWorkbook.Cells, file));
        Assert.Equal(2, written);
        file.Position = 0;
        using var book = SpreadsheetDocument.Open(file, false);
        var text = string.Concat(book.WorkbookPart!.WorksheetParts.Select(sheet => sheet.Worksheet.InnerText));
        Assert.Contains("MARTINEZ", text, StringComparison.Ordinal);
        Assert.Contains("PARTENAIRE", text, StringComparison.Ordinal);
        Assert.DoesNotContain("NORD", text, StringComparison.Ordinal);
        Assert.True(await database.System.Read<ViesionDbContext, bool>(
            db => db.Audit.AnyAsync(entry => entry.Action == AuditAction.Exported && entry.Subject == nameof(FormalNoticeRequest)
            && entry.Detail == "lignes=2" && entry.StaffMemberId == department.Secretariat.Id)));
    }

    [Fact]
    public void Words_that_mean_nothing_in_the_address_are_ignored_and_the_others_come_back()
    {
        var today = database.Clock.Today();
        Assert.Equal(new FormalNoticeFilter(), FormalNoticeAddress.Read(_ => "n’importe quoi", today));
        var filter = new FormalNoticeFilter(null, 3, 4, 5, new DateOnly(2026, 1, 2), new DateOnly(2026, 3, 4), 50);
        var address = FormalNoticeAddress.Of(filter);
        Assert.Equal("mises-en-demeure?etat=toutes&referent=3&structure=4&territoire=5&du=2026-01-02&au=2026-03-04&rang=50", address);
        var said = address.Split('?')[1].Split('&').Select(part => part.Split('=')).ToDictionary(part => part[0], part => part[1]);
        Assert.Equal(filter, FormalNoticeAddress.Read(said.GetValueOrDefault, today));
    }

    private static bool Same((string[], string[], string[]) one, (string[], string[], string[]) other)
        => one.Item1.SequenceEqual(other.Item1) && one.Item2.SequenceEqual(other.Item2) && one.Item3.SequenceEqual(other.Item3);

    private Task Ask(StaffMember who, Beneficiary dossier) => database.For(who).Run(new RequestFormalNotice(dossier.Id, "Deux absences."));

    private Task<FormalNoticePage> Page(StaffMember who, FormalNoticeFilter filter)
        => database.For(who).Read<FormalNoticeListReads, FormalNoticePage>(reads => reads.Page(filter));

    private async Task<List<int>> Ids(FormalNoticeFilter filter)
        => [.. (await Page(department.Administrator, filter)).Rows.Select(row => row.BeneficiaryId).Order()];
}
