using Viesion.Domain.Access;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Cers;
using Viesion.Infrastructure.Beneficiaries;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Beneficiaries;

/// <summary>The lines and the counts that triggers keep, beside the same worked out again from the tables.</summary>
public sealed class DossierLineTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Lines_and_counts_follow_every_change_of_the_dossiers()
    {
        var department = await SmallDepartment.In(database);
        await SearchDepartment.Fill(database, department, 40);
        await Agree(40);
        foreach (var change in new[]
        {
            "UPDATE beneficiaries SET civility = 'Mrs' WHERE id % 2 = 0",
            "UPDATE beneficiaries SET entitlement = NULL, address_city = 'Vals-les-Bains', last_name = 'Nouveau-Nom', birth_date = "
                + "'1999-12-31' WHERE id % 3 = 0",
            "UPDATE beneficiaries SET phone = '+33600000000'",
            $"UPDATE beneficiaries SET territory_id = {department.North.Id} WHERE id % 5 = 0",
            "UPDATE enrolments SET state = 'Exited', entered_on = '2020-01-01' WHERE id % 2 = 0",
            "UPDATE enrolments SET beneficiary_id = beneficiary_id WHERE id % 2 = 1",
            "DELETE FROM enrolments WHERE id % 3 = 0",
            "UPDATE cers SET state = 'Refused', start = '2019-01-01', \"end\" = NULL WHERE id % 4 = 0",
            "DELETE FROM cers WHERE id % 3 = 0",
            $"UPDATE referent_assignments SET staff_member_id = {department.OtherReferent.Id} WHERE id % 2 = 0",
            "DELETE FROM referent_assignments WHERE id % 5 = 0",
        })
        {
            await database.System.Record<ViesionDbContext, int>(db => Sql.Run(db, change));
            await Agree(40);
        }
        await database.System.Record<ViesionDbContext, int>(db => Sql.Run(db, "DELETE FROM beneficiaries WHERE id % 4 = 0"));
        await Agree(await database.Sql<long>(Perimeter.System, "SELECT count(*) FROM beneficiaries"));
    }

    [Fact]
    public async Task The_bits_of_the_program_are_those_of_the_database()
    {
        foreach (var civility in With<Civility>())
            await Same(DossierMarks.Of(civility), $"{Text(civility)}, NULL, NULL, NULL, NULL", civility is null ? 0
                : DossierMarks.Of((Civility?)null));
        foreach (var status in With<EntitlementStatus>())
            await Same(DossierMarks.Of(status), $"NULL, {Text(status)}, NULL, NULL, NULL", status is null ? 0
                : DossierMarks.Of((EntitlementStatus?)null));
        foreach (var subject in new bool?[] { true, false, null })
            await Same(DossierMarks.OfDuties(subject), $"NULL, NULL, {(subject is null ? "NULL" : subject.ToString())}, NULL, NULL",
                subject is null ? 0 : DossierMarks.OfDuties(null));
        foreach (var state in With<EnrolmentState>())
            await Same(DossierMarks.Of(state), $"NULL, NULL, NULL, {Text(state)}, NULL", state is null ? 0
                : DossierMarks.Of((EnrolmentState?)null));
        foreach (var state in With<CerState>())
            await Same(DossierMarks.Of(state), $"NULL, NULL, NULL, NULL, {Text(state)}", state is null ? 0
                : DossierMarks.Of((CerState?)null));
    }

    [Fact]
    public async Task Nobody_writes_a_line_by_hand()
    {
        var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(
            () => database.Sql<object>(Perimeter.System, "UPDATE dossier_lines SET territory_id = 1 RETURNING 1"));
        Assert.Equal(Npgsql.PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    private static IEnumerable<T?> With<T>()
        where T : struct, Enum
        => Enum.GetValues<T>().Cast<T?>().Append(null);

    private static string Text<T>(T? value)
        where T : struct, Enum
        => value is null ? "NULL" : $"'{value}'";

    private async Task Same(int bit, string arguments, int unsaid)
    {
        var marks = await database.Sql<int>(Perimeter.System, $"SELECT viesion.dossier_marks({arguments})");
        Assert.True((marks & bit) == bit && (marks & unsaid) == 0 && System.Numerics.BitOperations.PopCount((uint)marks) == 5, arguments);
    }

    private async Task Agree(long dossiers)
    {
        await DossierLineTruth.Agrees(database);
        Assert.Equal(dossiers, await database.Sql<long>(Perimeter.System, "SELECT viesion.counted_dossiers(0)"));
        foreach (var mark in Enumerable.Range(0, 22).Select(bit => 1 << bit))
            Assert.Equal(await database.Sql<long>(Perimeter.System, $"SELECT count(*) FROM dossier_lines WHERE marks & {mark} = 0"),
                await database.Sql<long>(Perimeter.System, $"SELECT viesion.counted_dossiers({mark})"));
    }
}
