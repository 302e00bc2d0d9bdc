using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Caseloads;

/// <summary>
/// A hundred and twenty dossiers of three référents: in every state, with past and coming ends, absent or not from Genesis, who names the
/// same référent or another. Today is 21/11/2026.
/// </summary>
public sealed class CrowdedDepartment(TestCluster cluster) : IAsyncLifetime
{
    public TestDatabase Database { get; } = new(cluster);

    public SmallDepartment Department { get; private set; } = null!;

    public DateOnly Today => Database.Clock.Today();

    public async ValueTask InitializeAsync()
    {
        await Database.InitializeAsync();
        Department = await SmallDepartment.In(Database);
        foreach (var referent in new[] { Department.Referent, Department.OtherReferent, Department.NorthReferent })
            for (var i = 0; i < 40; i++)
                await Department.Dossier(Database, referent, $"NOM{i % 7}", $"Élodie{i}", Today.AddDays(-i * 11));
        await Run($"""
            UPDATE enrolments SET state = CASE WHEN beneficiary_id % 13 = 0 THEN 'Exited' WHEN beneficiary_id % 7 = 0 THEN 'Standby'
                ELSE state END;
            UPDATE beneficiaries SET entitlement = CASE WHEN id % 10 = 0 THEN 'Closed' WHEN id % 2 = 0 THEN 'OpenPayable' END,
                subject_to_duties = CASE WHEN id % 10 = 1 THEN false WHEN id % 3 = 0 THEN true END,
                address_postal_code = CASE WHEN id % 11 = 2 THEN '26000' WHEN id % 11 = 3 THEN '07200' WHEN id % 11 = 4 THEN 'inconnu' END,
                territory_id = CASE WHEN id % 17 = 4 THEN {Department.Centre.Id} + {Department.North.Id} - territory_id
                    ELSE territory_id END;
            UPDATE referent_assignments SET "end" = '2026-11-21'::date + (beneficiary_id % 9) WHERE beneficiary_id % 8 = 3;
            UPDATE referent_assignments SET "end" = GREATEST(start, '2026-11-20'::date - (beneficiary_id % 40)) WHERE beneficiary_id % 8 = 5
                AND start < '2026-11-20';
            INSERT INTO referent_assignments (beneficiary_id, staff_member_id, organisation_id, kind, start, "end", end_cause)
            SELECT b.id, s.id, s.organisation_id, k.kind, '2025-06-01'::date + b.id % 90, '2026-01-05'::date + b.id % 120, NULL
            FROM beneficiaries b JOIN staff_members s
                ON s.email = (ARRAY['referent@test.fr', 'referent2@test.fr', 'referent.nord@test.fr'])[1 + b.id % 3]
            CROSS JOIN (VALUES ('Pathway', 5), ('Step', 4)) AS k(kind, part)
                WHERE b.id % k.part = 2 AND (SELECT min(start) FROM referent_assignments a WHERE a.beneficiary_id = b.id) > '2026-05-15';
            INSERT INTO referent_assignments (beneficiary_id, staff_member_id, organisation_id, kind, start, "end")
            SELECT id, {Department.OtherReferent.Id}, {Department.Partner.Id}, 'Step', '2026-10-01', '2027-02-01' FROM beneficiaries
                WHERE id % 9 = 6;
            INSERT INTO genesis_absences SELECT id, CASE WHEN id % 24 <> 1 THEN '2026-11-21'::date - id % 12 END FROM beneficiaries
                WHERE id % 6 = 1;
            INSERT INTO genesis_referents SELECT DISTINCT ON (a.beneficiary_id) a.beneficiary_id, CASE WHEN a.beneficiary_id % 10 = 4
                THEN {Department.OtherReferent.Id} ELSE a.staff_member_id END,
                CASE WHEN a.beneficiary_id % 20 = 9 THEN '2026-12-01'::date ELSE a.start END
            FROM referent_assignments a WHERE kind = 'Pathway' ORDER BY a.beneficiary_id, a.start DESC;
            """);
    }

    public Task<int> Run(string sql) => Database.System.Record<ViesionDbContext, int>(db => Sql.Run(db, sql));

    /// <summary>Those whose perimeters are compared: own dossiers, structure, territory, everything.</summary>
    public StaffMember Member(Profile profile) => Department.Everyone.First(member => member.Profile == profile);

    /// <summary>Which pathway assignments are of a perimeter, said again in SQL on a and b.</summary>
    public static string Caseloads(StaffMember member) => member.Profile switch
    {
        Profile.Referent => $"a.staff_member_id = {member.Id}",
        Profile.OrganisationSecretariat => $"a.organisation_id = {member.OrganisationId}",
        Profile.Administrator => "true",
        _ => $"b.territory_id = {member.TerritoryId}",
    };

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
