using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Audit;
using Viesion.Infrastructure.Beneficiaries;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Beneficiaries;

public sealed class DossierReadsTests(DepartmentDatabase home) : IClassFixture<DepartmentDatabase>
{
    private readonly TestDatabase database = home.Database;
    private readonly SmallDepartment department = home.Department;

    [Fact]
    public async Task Opening_a_dossier_is_logged_once_a_minute_and_remembered_each_time()
    {
        var dossier = await department.Dossier(database, department.Referent);
        for (var second = 0; second < 5; second++)
        {
            Assert.NotNull(await Open(dossier.Id));
            database.Clock.Now += TimeSpan.FromSeconds(7);
        }
        Assert.Equal(1, await Logged(AuditAction.Consulted, dossier.Id));
        database.Clock.Now += TimeSpan.FromMinutes(1);
        await Open(dossier.Id);
        Assert.Equal(2, await Logged(AuditAction.Consulted, dossier.Id));
        Assert.Equal(database.Clock.Now, await database.For(department.Referent).Read<ViesionDbContext, DateTimeOffset>(
            db => db.Consultations.Where(c => c.BeneficiaryId == dossier.Id).Select(c => c.At).SingleAsync()));
    }

    [Fact]
    public async Task Many_tabs_at_once_leave_one_line()
    {
        var dossier = await department.Dossier(database, department.Referent);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Open(dossier.Id)));
        Assert.Equal(1, await Logged(AuditAction.Consulted, dossier.Id));
    }

    [Fact]
    public async Task A_dossier_outside_the_perimeter_does_not_exist_and_the_attempt_is_logged()
    {
        var dossier = await department.Dossier(database, department.Referent);
        foreach (var stranger in new[]
        {
            department.OtherReferent,
            department.NorthHead,
            department.PartnerSecretariat,
            department.FseManager,
            department.OperatorStaff
        })
        {
            Assert.Null(await database.For(stranger).Record<DossierReads, DossierHeader?>(reads => reads.Open(dossier.Id)));
            Assert.Equal(
                1, await database.System.Read<ViesionDbContext, int>(db => db.Audit.CountAsync(entry => entry.Action == AuditAction.Refused
                && entry.StaffMemberId == stranger.Id && entry.SubjectId == dossier.Id.ToString())));
        }
        Assert.Equal(0, await Logged(AuditAction.Consulted, dossier.Id));
    }

    [Fact]
    public async Task The_partner_is_shown_only_when_visible()
    {
        var mine = await department.Dossier(database, department.Referent, "COUPLE", "Une");
        var other = await department.Dossier(database, department.NorthReferent, "COUPLE", "Deux");
        await database.System.Record<ViesionDbContext, int>(
            db => Sql.Run(db, $"UPDATE beneficiaries SET genesis_file = 'GCOUPLE' WHERE id IN ({mine.Id}, {other.Id})"));

        Assert.Null((await database.For(department.Referent).Read<SummaryReads, DossierSummary?>(reads => reads.Of(mine.Id)))!.Partner);
        Assert.Equal(other.Id,
            (await database.For(department.Administrator).Read<SummaryReads, DossierSummary?>(reads => reads.Of(mine.Id)))!.Partner!.Id);
    }

    private Task<DossierHeader?> Open(int id)
        => database.For(department.Referent).Record<DossierReads, DossierHeader?>(reads => reads.Open(id));

    private Task<int> Logged(AuditAction action, int dossier)
        => database.System.Read<ViesionDbContext, int>(
            db => db.Audit.CountAsync(entry => entry.Action == action && entry.BeneficiaryId == dossier));
}
