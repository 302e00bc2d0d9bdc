using System.Globalization;
using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Reports;

/// <summary>
/// Ninety dossiers of three référents in two territories, with no CER, one or several, in every state and around every bound.
/// </summary>
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
            UPDATE enrolments SET state = CASE WHEN beneficiary_id % 11 = 0 THEN 'Exited' WHEN beneficiary_id % 7 = 0 THEN 'Standby'
                ELSE state END;
            INSERT INTO cers (beneficiary_id, programme_id, type, number, state, start, "end", signed_on, is_last, priority_id, consent,
                lifts_sanction, entered_afterwards, author_id, created_at, state_since, validated_on, refused_on)
            SELECT id, {Department.Programme.Id}, (ARRAY['First', 'Renewal', 'Amendment'])[n], n, state, start, CASE WHEN id % 13 <> 0
                THEN start + 90 END, start - 3, id % 9 = 0, CASE WHEN id % 2 = 0 THEN {Department.Priority.Id} END,
                'Yes', false, false, {Department.Referent.Id}, now(), now(), CASE WHEN state = 'Validated' THEN start + 2 END, CASE
                    WHEN state = 'Refused' THEN start + 2 END
            FROM beneficiaries CROSS JOIN generate_series(1, 3) AS n
            CROSS JOIN LATERAL (SELECT {SqlDate(Today)} - abs(hashint4(id * 10 + n) % 90) AS start,
                (ARRAY['Proposed', 'Submitted', 'Commission', 'AwaitingDecision', 'Validated',
                'Refused'])[1 + abs(hashint4(id * 100 + n) % 6)] AS state) AS drawn
            WHERE n <= id % 4
            """);
        // What the reports on caseloads, formal notices and activity tell.
        await Run($"""
            UPDATE beneficiaries SET subject_to_duties = id % 5 <> 0, entitlement = CASE id % 6 WHEN 0 THEN 'Closed' WHEN 1
                THEN 'PaymentSuspended' WHEN 2 THEN NULL ELSE 'OpenPayable' END,
                entitlement_on = CASE WHEN id % 6 = 0 THEN {SqlDate(Today)} - id % 50 END, entitlement_reason = CASE WHEN id % 12 = 0
                    THEN '=Ressources' END,
                address_postal_code = CASE WHEN id % 10 = 3 THEN '26000' WHEN id % 9 <> 0 THEN '07000' END, address_city = CASE
                    WHEN id % 10 = 3 THEN 'Valence' WHEN id % 9 <> 0 THEN 'Privas' END,
                paying_body = CASE id % 3 WHEN 0 THEN 'Caf' WHEN 1 THEN 'Msa' END, claimant_number = CASE WHEN id % 3 < 2
                    THEN lpad(id::text, 7, '0') END,
                territory_id = CASE WHEN id % 15 = 4 THEN {Department.North.Id} ELSE territory_id END;
            UPDATE referent_assignments SET start = {SqlDate(Today)} - beneficiary_id % 40 WHERE beneficiary_id % 2 = 0;
            UPDATE referent_assignments SET "end" = {SqlDate(Today)} - 1, end_cause = 'Reorientation' WHERE beneficiary_id % 16 = 1;
            INSERT INTO referent_assignments (beneficiary_id, staff_member_id, organisation_id, kind, start)
            SELECT beneficiary_id, {Department.OtherReferent.Id}, {Department.Partner.Id}, 'Pathway', {SqlDate(Today)}
                FROM referent_assignments WHERE beneficiary_id % 16 = 1;
            INSERT INTO entitlement_events (beneficiary_id, kind, value, effective_on, received_on)
            SELECT id, 'Duties', 'NSDD', {SqlDate(Today)} - 10 * n - id % 7, {SqlDate(Today)} - n FROM beneficiaries CROSS
                JOIN generate_series(1, 2) n WHERE id % 5 = 0 AND id % 4 <> 0;
            INSERT INTO accompaniment_end_requests (beneficiary_id, referent_id, reason_id, state, requested_by_id, requested_at)
            SELECT id, {Department.Referent.Id}, {Department.EndReason.Id}, CASE WHEN id % 24 = 0 THEN 'Refused' ELSE 'Requested' END,
                {Department.Referent.Id}, ({SqlDate(Today)} - id % 5 + time '23:30') AT TIME ZONE 'Europe/Paris'
            FROM beneficiaries WHERE id % 12 = 0 OR id % 10 = 5;
            INSERT INTO formal_notice_requests (beneficiary_id, requested_on, requested_at, requested_by_id, reason, state, notice_on,
                notice_reason, refused_by_id, refusal_reason)
            SELECT id, {SqlDate(Today)} - id % 30, now(), CASE WHEN id % 2 = 0 THEN {Department.Referent.Id}
                ELSE {Department.NorthReferent.Id} END, '-absence n° ' || id, state,
                CASE state WHEN 'Done' THEN {SqlDate(Today)} - 1 END, CASE state WHEN 'Done' THEN 'Absence' END, CASE state WHEN 'Refused'
                    THEN {Department.Head.Id} END, CASE state WHEN 'Refused' THEN 'À revoir' END
            FROM beneficiaries CROSS JOIN LATERAL (SELECT (ARRAY['Requested', 'Requested', 'Done', 'Refused'])[1 + id % 4] AS state) drawn
                WHERE id % 3 = 0;
            INSERT INTO notes (beneficiary_id, author_id, written_at, text, visibility, assignee_id)
            SELECT id, CASE WHEN id % 2 = 0 THEN {Department.Referent.Id} ELSE {Department.OtherReferent.Id} END,
                ({SqlDate(Today)} - id % 120 + time '00:10') AT TIME ZONE 'Europe/Paris', 'Note', (ARRAY['Public', 'Private'])[1 + id % 2],
                NULL FROM beneficiaries;
            INSERT INTO questionnaires (name, theme, active, number) VALUES ('Bilan', 'Accueil', true, 1);
            INSERT INTO questionnaire_versions (questionnaire_id, number, questions, question_count, created_by_id, created_at)
                SELECT max(id), 1, '[]', 0, {Department.Administrator.Id}, now() FROM questionnaires;
            INSERT INTO assessments (beneficiary_id, questionnaire_id, questionnaire_version_id, author_id, "on", started_at, updated_at,
                finished_at, answers, question_count, answer_count, revision)
            SELECT b.id, v.questionnaire_id, v.id, {Department.Coordinator.Id}, {SqlDate(Today)} - b.id % 100, now(), now(), CASE
                WHEN b.id % 3 <> 0 THEN now() END, '[]', 0, 0, 1 FROM beneficiaries b CROSS JOIN questionnaire_versions v
                WHERE b.id % 2 = 0;
            """);
    }

    /// <summary>A CER of a dossier, alone.</summary>
    public async Task<int> Cer(int beneficiaryId, string state, DateOnly start, DateOnly? end)
    {
        await Run($"""
            INSERT INTO cers (beneficiary_id, programme_id, type, number, state, start, "end", signed_on, is_last, consent, lifts_sanction,
                entered_afterwards, author_id, created_at, state_since)
            VALUES ({beneficiaryId}, {Department.Programme.Id}, 'First', 1, '{state}', {SqlDate(start)},
                {(end is { } day ? SqlDate(day) : "NULL")}, {SqlDate(start)}, false, 'Yes', false, false,
                {Department.Referent.Id}, now(), now())
            """);
        return await Database.Sql<int>(Perimeter.System, $"SELECT max(id) FROM cers WHERE beneficiary_id = {beneficiaryId}");
    }

    public Task<int> Run(string sql) => Database.System.Record<ViesionDbContext, int>(db => Sql.Run(db, sql));

    /// <summary>Which dossiers somebody sees, said again in SQL: the product's own perimeter is what is tested.</summary>
    public string Visible(StaffMember member) => member.Profile switch
    {
        Profile.Referent => $"b.id IN (SELECT beneficiary_id FROM referent_assignments WHERE staff_member_id = {member.Id} AND "
            + $"{SqlDate(Today)} BETWEEN start AND coalesce(\"end\", 'infinity'))",
        Profile.OrganisationSecretariat => "b.id IN (SELECT beneficiary_id FROM referent_assignments WHERE organisation_id = "
            + $"{member.OrganisationId} AND {SqlDate(Today)} BETWEEN start AND coalesce(\"end\", 'infinity'))",
        Profile.TerritorySecretariat => $"b.territory_id = {member.TerritoryId}",
        _ => "true",
    };

    public static string SqlDate(DateOnly day) => $"date '{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}'";

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
