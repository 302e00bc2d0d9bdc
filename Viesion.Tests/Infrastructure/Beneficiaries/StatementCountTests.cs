using Viesion.Infrastructure.Beneficiaries;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Beneficiaries;

public sealed class StatementCountTests(DepartmentDatabase home) : IClassFixture<DepartmentDatabase>
{
    private readonly TestDatabase database = home.Database;
    private readonly SmallDepartment department = home.Department;

    [Fact]
    public async Task The_frise_asks_eight_statements_for_one_item_as_for_five_hundred()
    {
        await using var counted = new CountedStatements(database);
        var small = await department.Dossier(database, department.Referent);
        var large = await department.Dossier(database, department.Referent);
        await database.System.Record<ViesionDbContext, int>(db => Sql.Run(db, $"""
            INSERT INTO entitlement_events (beneficiary_id, kind, value, effective_on, received_on)
            SELECT {large.Id}, 'Status', 'OpenPayable', DATE '2020-01-01' + n * 3, DATE '2020-01-02' + n * 3
                FROM generate_series(1, 400) AS n;
            INSERT INTO referent_assignments (beneficiary_id, staff_member_id, organisation_id, kind, start, "end", end_cause)
            SELECT {large.Id}, {department.OtherReferent.Id}, {department.Partner.Id}, 'Step', DATE '2020-01-01' + n * 3,
                DATE '2020-01-02' + n * 3, 'Entered' FROM generate_series(1, 100) AS n
            """));

        Assert.Equal(8, await counted.Of<FriseReads, FriseData?>(department.Referent.Perimeter, reads => reads.Of(small.Id)));
        Assert.Equal(8, await counted.Of<FriseReads, FriseData?>(department.Referent.Perimeter, reads => reads.Of(large.Id)));
        var frise = await database.For(department.Referent).Read<FriseReads, FriseData?>(reads => reads.Of(large.Id));
        Assert.Equal((400, 101), (frise!.Changes.Count, frise.Referents.Count));
        Assert.Null(await database.For(department.NorthHead).Read<FriseReads, FriseData?>(reads => reads.Of(large.Id)));
    }

    [Fact]
    public async Task The_list_asks_at_most_two_statements_whatever_is_asked()
    {
        await using var counted = new CountedStatements(database);
        await department.Dossier(database, department.OtherReferent, "COMPTE");
        foreach (var member in new[] { department.Administrator, department.Head, department.OtherReferent, department.PartnerSecretariat })
            foreach (var query in new DossierQuery[]
            {
                new(),
                new() { Text = "compte" },
                new() { Sort = DossierSort.City },
                new() { ReferentId = department.OtherReferent.Id, Descending = true, Sort = DossierSort.Name }
            })
                Assert.InRange(await counted.Of<DossierListReads, DossierPage>(member.Perimeter, reads => reads.Page(query)), 1, 2);
    }
}
