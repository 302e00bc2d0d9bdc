using System.Globalization;
using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Reports;

/// <summary>Ninety dossiers of three référents in two territories, with no CER, one or several, in every state and around every bound.</summary>
public sealed class ReportDepartment(TestCluster cluster) : IAsyncLifetime
{
    public TestDatabase Database { get; } = new(cluster);

    public SmallDepartment Department { get; private set; } = null!;

    public DateOnly Today => Database.Clock.Today();

    public async ValueTask InitializeAsync()
    {
        await Database.InitializeAsync();
        Department = await SmallDepartment.In(Database);
        foreach (var referent in new[] { Department.Referent, Department.OtherReferent, Department.NorthReferent })
            for (var i = 0; i < 30; i++)
                await Department.Dossier(Database, referent, $"NOM{i % 7}", $"Élodie{i}");
        await Run($"""
            INSERT INTO genesis_absences SELECT id, {SqlDate(Today)} - id % 12 FROM beneficiaries WHERE id % 4 = 1;
            UPDATE referent_assignments SET "end" = {SqlDate(Today)} + 9 WHERE beneficiary_id % 8 = 5;
            UPDATE enrolments SET state = CASE WHEN beneficiary_id % 11 = 0 THEN 'Exited' WHEN beneficiary_id % 7 = 0 THEN 'Standby' ELSE state END;
            INSERT INTO cers (beneficiary_id, programme_id, type, number, state, start, "end", signed_on, is_last, priority_id, consent, lifts_sanction, entered_afterwards, author_id, created_at, state_since, validated_on, refused_on)
            SELECT id, {Department.Programme.Id}, (ARRAY['First', 'Renewal', 'Amendment'])[n], n, state, start, CASE WHEN id % 13 <> 0 THEN start + 90 END, start - 3, id % 9 = 0, CASE WHEN id % 2 = 0 THEN {Department.Priority.Id} END,
                'Yes', false, false, {Department.Referent.Id}, now(), now(), CASE WHEN state = 'Validated' THEN start + 2 END, CASE WHEN state = 'Refused' THEN start + 2 END
            FROM beneficiaries CROSS JOIN generate_series(1, 3) AS n
            CROSS JOIN LATERAL (SELECT {SqlDate(Today)} - abs(hashint4(id * 10 + n) % 90) AS start, (ARRAY['Proposed', 'Submitted', 'Commission', 'AwaitingDecision', 'Validated', 'Refused'])[1 + abs(hashint4(id * 100 + n) % 6)] AS state) AS drawn
            WHERE n <= id % 4
            """);
    }

    /// <summary>A CER of a dossier, alone.</summary>
    public async Task<int> Cer(int beneficiaryId, string state, DateOnly start, DateOnly? end)
    {
        await Run($"""
            INSERT INTO cers (beneficiary_id, programme_id, type, number, state, start, "end", signed_on, is_last, consent, lifts_sanction, entered_afterwards, author_id, created_at, state_since)
            VALUES ({beneficiaryId}, {Department.Programme.Id}, 'First', 1, '{state}', {SqlDate(start)}, {(end is { } day ? SqlDate(day) : "NULL")}, {SqlDate(start)}, false, 'Yes', false, false, {Department.Referent.Id}, now(), now())
            """);
        return await Database.Sql<int>(Perimeter.System, $"SELECT max(id) FROM cers WHERE beneficiary_id = {beneficiaryId}");
    }

    public Task<int> Run(string sql) => Database.System.Read<ViesionDbContext, int>(db => Sql.Run(db, sql));

    /// <summary>Which dossiers somebody sees, said again in SQL: the product's own perimeter is what is tested.</summary>
    public string Visible(StaffMember member) => member.Profile switch
    {
        Profile.Referent => $"b.id IN (SELECT beneficiary_id FROM referent_assignments WHERE staff_member_id = {member.Id} AND {SqlDate(Today)} BETWEEN start AND coalesce(\"end\", 'infinity'))",
        Profile.OrganisationSecretariat => $"b.id IN (SELECT beneficiary_id FROM referent_assignments WHERE organisation_id = {member.OrganisationId} AND {SqlDate(Today)} BETWEEN start AND coalesce(\"end\", 'infinity'))",
        Profile.TerritorySecretariat => $"b.territory_id = {member.TerritoryId}",
        _ => "true",
    };

    public static string SqlDate(DateOnly day) => $"date '{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}'";

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
