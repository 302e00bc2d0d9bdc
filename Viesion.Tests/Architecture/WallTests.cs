using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Viesion.Domain.Access;
using Viesion.Domain.Beneficiaries;
using Viesion.Infrastructure.Audit;
using Viesion.Infrastructure.Messaging;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Architecture;

public sealed class WallTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public void Everything_that_belongs_to_a_dossier_has_a_query_filter()
    {
        using var db = database.Services.GetRequiredService<IDbContextFactory<ViesionDbContext>>().CreateDbContext();
        // The log and the bell are filtered by who they are for, in PostgreSQL.
        var bound = db.Model.GetEntityTypes()
            .Where(type => type.ClrType == typeof(Beneficiary) || type.FindProperty("BeneficiaryId") is not null)
            .Where(type => type.ClrType != typeof(AuditEntry) && type.ClrType != typeof(Notification)).ToList();
        Assert.True(bound.Count >= 9, "the dossier's entities were found");
        Assert.DoesNotContain(bound, type => type.GetDeclaredQueryFilters().Count == 0);
    }

    [Fact]
    public async Task Everything_that_belongs_to_a_dossier_has_forced_row_level_security()
    {
        var open = await database.Sql<string>(Perimeter.System, """
            SELECT string_agg(c.relname, ', ') FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'beneficiary_id'
                AND NOT a.attisdropped
            WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND NOT (c.relrowsecurity AND c.relforcerowsecurity)
            """);
        Assert.Null(open);
    }

    [Theory]
    [InlineData("UPDATE audit_entries SET detail = 'autre' RETURNING 1")]
    [InlineData("DELETE FROM audit_entries RETURNING 1")]
    [InlineData("SELECT password_hash FROM accounts")]
    [InlineData("SELECT token FROM name_vocabulary")]
    [InlineData("SELECT xml FROM data_protection_keys")]
    public async Task The_application_role_may_not(string sql)
    {
        var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => database.Sql<object>(Perimeter.System, sql));
        Assert.Equal(Npgsql.PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task Outside_an_operation_the_programs_own_login_sees_no_dossier()
    {
        var department = await SmallDepartment.In(database);
        await department.Dossier(database, department.Referent);
        var seen = -1;
        await database.AsOwner(async db => seen = await db.Database.SqlQuery<int>($"SELECT count(*)::int AS \"Value\" FROM beneficiaries")
            .SingleAsync());
        Assert.Equal(0, seen);
    }

    [Fact]
    public async Task A_dossier_of_elsewhere_can_be_neither_changed_nor_filled_by_direct_SQL()
    {
        var department = await SmallDepartment.In(database);
        var elsewhere = await department.Dossier(database, department.NorthReferent);
        Assert.Equal(
            0L, await database.Sql<long>(
                department.Referent.Perimeter, "WITH changed AS (UPDATE beneficiaries SET phone = '+33600000000' WHERE id = "
                + $"{elsewhere.Id} RETURNING 1) SELECT count(*) FROM changed"));
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => database.Sql<object>(department.Referent.Perimeter,
            $"INSERT INTO enrolments (beneficiary_id, programme_id, state, entered_on) VALUES ({elsewhere.Id}, {department.Programme.Id}, "
            + "'Entered', '2026-01-01')"));
    }
}
