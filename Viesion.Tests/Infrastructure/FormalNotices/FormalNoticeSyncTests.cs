using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.FormalNotices;
using Viesion.Infrastructure.Audit;
using Viesion.Infrastructure.FormalNotices;
using Viesion.Infrastructure.Genesis;
using Viesion.Infrastructure.Home;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;
using Viesion.Tests.Infrastructure.Genesis;
using Xunit;

namespace Viesion.Tests.Infrastructure.FormalNotices;

/// <summary>The sync fulfils requests by sets, exactly as the lifecycle would one by one.</summary>
public sealed class FormalNoticeSyncTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private GenesisScene scene = null!;

    public async ValueTask InitializeAsync() => scene = await GenesisScene.In(database);

    public ValueTask DisposeAsync() => scene.DisposeAsync();

    [Theory]
    [InlineData("VEILLE", -1)]
    [InlineData("MEME", 0)]
    [InlineData("SUIVANT", 1)]
    [InlineData("SANS", null)]
    public async Task A_request_is_done_when_Genesis_tells_of_a_notice_of_its_day_or_later(string person, int? days)
    {
        var dossier = await Asked(person);
        var notice = days is { } later ? scene.Today.AddDays(later) : (DateOnly?)null;
        await scene.Imported(With(person, notice), $"genesis_20261121_{person}.csv", force: true);

        // The same by the aggregate's own verb.
        var alone = FormalNoticeRequest.Ask(
            dossier.Id, "Deux absences.", scene.Department.Referent.Perimeter, database.Clock.GetUtcNow()).Value!;
        if (notice is { } on)
            alone.Fulfil(on, "Absence RDV référent", Perimeter.System, database.Clock.GetUtcNow());
        var last = (await Last(dossier))!;
        Assert.Equal((alone.State, alone.NoticeOn), (last.State, last.NoticeOn));
        Assert.Equal(alone.State is FormalNoticeState.Done, await Told(dossier));
    }

    [Fact]
    public async Task What_the_sync_does_is_audited_as_the_system_and_a_second_file_changes_nothing_more()
    {
        var dossier = await Asked("DEUXFOIS");
        await scene.Imported(With("DEUXFOIS", scene.Today), "genesis_20261121_a.csv", force: true);
        var after = await database.Sql<string>(
            Perimeter.System, $"SELECT xmin::text FROM formal_notice_requests WHERE beneficiary_id = {dossier.Id}");
        await scene.Imported(With("DEUXFOIS", scene.Today.AddDays(2)), "genesis_20261122.csv", force: true);

        Assert.Equal(after, await database.Sql<string>(
            Perimeter.System, $"SELECT xmin::text FROM formal_notice_requests WHERE beneficiary_id = {dossier.Id}"));
        var entry = Assert.Single(
            await database.System.Read<ViesionDbContext, List<AuditEntry>>(
                db => db.Audit.AsNoTracking().Where(e => e.Subject == nameof(FormalNoticeRequest) && e.BeneficiaryId == dossier.Id
                && e.StaffMemberId == null).ToListAsync()));
        Assert.Contains("Done", entry.After!, StringComparison.Ordinal);
        Assert.Equal((scene.Today.AddDays(2), scene.Today), ((await Notice(dossier))!.ServedOn, (await Last(dossier))!.NoticeOn));
    }

    [Fact]
    public async Task A_refused_request_stays_refused_whatever_Genesis_brings()
    {
        var dossier = await Asked("REFUS");
        var row = (await database.For(scene.Department.Head).Read<FormalNoticeListReads, FormalNoticePage>(reads => reads.Page(new()))).Rows
            .Single(r => r.BeneficiaryId == dossier.Id);
        Assert.True(
            (await database.For(scene.Department.Head).Run(new RefuseFormalNotice(row.Id, row.Version, "Rendez-vous fixé."))).Succeeded);
        await scene.Imported(With("REFUS", scene.Today), "genesis_20261121_r.csv", force: true);
        Assert.Equal(FormalNoticeState.Refused, (await Last(dossier))!.State);
    }

    private async Task<Beneficiary> Asked(string person)
    {
        await scene.Imported(With(person, null), $"genesis_20261120_{person}.csv", force: true);
        var dossier = await scene.Person(person);
        Assert.Null((await database.For(scene.Department.Referent).Run(new RequestFormalNotice(dossier.Id, "Deux absences."))).Refusal);
        return dossier;
    }

    private AGenesisFile With(string person, DateOnly? notice) => scene.File().With(person,
        (GenesisColumns.FormalNoticeOn, notice is { } on ? $"{on:dd/MM/yyyy}" : ""),
        (GenesisColumns.FormalNoticeReason, notice is null ? "" : "Absence RDV référent"));

    private Task<DossierFormalNotice?> Notice(Beneficiary dossier)
        => database.For(scene.Department.Referent).Read<FormalNoticeReads, DossierFormalNotice?>(reads => reads.OfDossier(dossier.Id));

    private async Task<FormalNoticeLine?> Last(Beneficiary dossier) => (await Notice(dossier))!.Last;

    private async Task<bool> Told(Beneficiary dossier)
        => (await database.For(scene.Department.Referent).Read<NotificationReads, NotificationCentre>(reads => reads.Centre())).Lines
            .Any(line => line.Link == $"/beneficiaires/{dossier.Id}"
            && line.Title.StartsWith("La mise en demeure demandée", StringComparison.Ordinal));
}
