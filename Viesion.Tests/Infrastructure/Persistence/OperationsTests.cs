using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Audit;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Audit;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Persistence;

public sealed class OperationsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_change_is_saved_with_its_audit_entry_telling_before_and_after()
    {
        var department = await SmallDepartment.In(database);
        var dossier = await department.Dossier(database, department.Referent);

        var result = await database.For(department.Referent)
            .Run(new KeepContact(dossier.Id, "06 12 34 56 78", "soraya@exemple.fr", dossier.Version));

        Assert.True(result.Succeeded);
        var entry = Assert.Single(await Entries(dossier.Id, AuditAction.Changed));
        Assert.Equal(department.Referent.Id, entry.StaffMemberId);
        Assert.Equal(nameof(Beneficiary), entry.Subject);
        Assert.Contains("+33612345678", entry.After, StringComparison.Ordinal);
        Assert.DoesNotContain("+33612345678", entry.Before, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_writes_nothing_and_an_attempt_outside_the_perimeter_is_logged()
    {
        var department = await SmallDepartment.In(database);
        var dossier = await department.Dossier(database, department.NorthReferent);

        var result = await database.For(department.OtherReferent).Run(new KeepContact(dossier.Id, "06 12 34 56 78", null, dossier.Version));

        Assert.Equal(Refusal.NotFound, result.Refusal);
        Assert.Null(await Phone(dossier.Id));
        var refused = await database.System.Read<ViesionDbContext, List<AuditEntry>>(db => db.Audit
            .Where(entry => entry.Action == AuditAction.Refused && entry.StaffMemberId == department.OtherReferent.Id).ToListAsync());
        Assert.Contains(refused, entry => entry.Subject == nameof(KeepContact));
    }

    [Fact]
    public async Task Of_fifty_people_saving_the_same_version_at_once_exactly_one_succeeds_and_the_others_are_told()
    {
        var department = await SmallDepartment.In(database);
        var dossier = await department.Dossier(database, department.Referent);
        var seen = dossier.Version;

        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(i =>
            database.For(department.Secretariat).Run(new KeepContact(dossier.Id, $"06 12 34 56 {i:00}", null, seen))));

        Assert.Single(results, result => result.Succeeded);
        Assert.All(results.Where(result => !result.Succeeded), result => Assert.Equal(Refusal.Conflict, result.Refusal));
        Assert.Single(await Entries(dossier.Id, AuditAction.Changed));
    }

    [Fact]
    public async Task A_use_case_that_fails_midway_leaves_nothing_behind()
    {
        var department = await SmallDepartment.In(database);
        var dossier = await department.Dossier(database, department.Referent);

        await Assert.ThrowsAsync<InvalidTimeZoneException>(
            () => database.For(department.Referent).Record<ViesionDbContext, bool>(async db =>
        {
            (await db.Beneficiaries.SingleAsync(b => b.Id == dossier.Id)).KeepContact("06 99 99 99 99", null);
            await db.SaveChangesAsync();
            throw new InvalidTimeZoneException();
        }));

        Assert.Null(await Phone(dossier.Id));
    }

    private Task<string?> Phone(int id)
        => database.System.Read<ViesionDbContext, string?>(
            db => db.Beneficiaries.Where(b => b.Id == id).Select(b => b.Phone).SingleAsync());

    private Task<List<AuditEntry>> Entries(int dossier, AuditAction action)
        => database.System.Read<ViesionDbContext, List<AuditEntry>>(db =>
            db.Audit.Where(entry => entry.BeneficiaryId == dossier && entry.Action == action).ToListAsync());
}
