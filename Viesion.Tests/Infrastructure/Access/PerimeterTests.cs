using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Beneficiaries;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Access;

public sealed class PerimeterTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Each_profile_sees_its_dossiers_and_no_other_through_both_walls()
    {
        var department = await SmallDepartment.In(database);
        var mine = await department.Dossier(database, department.Referent);
        var partners = await department.Dossier(database, department.OtherReferent);
        var north = await department.Dossier(database, department.NorthReferent);

        await Sees(department.Referent.Perimeter, mine);
        await Sees(department.OtherReferent.Perimeter, partners);
        await Sees(department.PartnerSecretariat.Perimeter, partners);
        await Sees(department.Secretariat.Perimeter, mine, partners);
        await Sees(department.Head.Perimeter, mine, partners);
        await Sees(department.NorthHead.Perimeter, north);
        await Sees(department.Administrator.Perimeter, mine, partners, north);
        await Sees(department.FseManager.Perimeter);
        await Sees(department.OperatorStaff.Perimeter);
        await Sees(Perimeter.Anonymous);
    }

    private async Task Sees(Perimeter perimeter, params Beneficiary[] expected)
    {
        var ids = expected.Select(dossier => dossier.Id).Order().ToArray();
        Assert.Equal(ids, await database.For(perimeter).Read<ViesionDbContext, int[]>(
            db => db.Beneficiaries.Select(b => b.Id).Order().ToArrayAsync()));
        Assert.Equal(ids, await database.For(perimeter).Read<ViesionDbContext, int[]>(
            db => db.Assignments.Select(a => a.BeneficiaryId).Order().ToArrayAsync()));
        Assert.Equal(ids, await database.Sql<int[]>(perimeter, "SELECT coalesce(array_agg(id ORDER BY id), '{}') FROM beneficiaries"));
        Assert.Equal(ids, await database.Sql<int[]>(
            perimeter, "SELECT coalesce(array_agg(beneficiary_id ORDER BY beneficiary_id), '{}') FROM referent_assignments"));
    }
}
