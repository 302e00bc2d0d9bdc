using Viesion.Domain.Cers;
using Viesion.Infrastructure.Beneficiaries;

namespace Viesion.App.Commands.Bench;

/// <summary>Dossiers and CERs, at one size of département, each beside the SQL that it can't do without.</summary>
internal static class PageBenches
{
    public static async IAsyncEnumerable<Figure> Dossiers(BenchDatabase database, string size)
    {
        var referent = await database.For("referent");
        var id = await database.Ask<int>(
            $"SELECT min(beneficiary_id) FROM referent_assignments WHERE staff_member_id = {referent.Perimeter.StaffMemberId} AND "
            + "\"end\" IS NULL");
        var admin = await database.For("admin");
        yield return await Stopwatches.Compare($"dossier_open_{size}",
            () => referent.Read<SummaryReads, DossierSummary?>(reads => reads.Of(id)),
            () => database.Floor(Summary(id)));

        var crowded = await Crowded(database);
        yield return await Stopwatches.Compare($"frise_500_items_{size}",
            () => admin.Read<FriseReads, FriseData?>(reads => reads.Of(crowded)),
            () => database.Floor($"SELECT * FROM beneficiaries WHERE id = {crowded}", "SELECT * FROM enrolments WHERE beneficiary_id = "
            + $"{crowded}", $"SELECT * FROM referent_assignments WHERE beneficiary_id = {crowded}",
                $"SELECT * FROM entitlement_events WHERE beneficiary_id = {crowded}",
                $"SELECT id, number, type, state, start, \"end\" FROM cers WHERE beneficiary_id = {crowded}"));
    }

    public static async Task<Figure> CerSave(BenchDatabase database, string size)
    {
        var referent = await database.For("referent");
        var id = await database.Ask<int>(
            $"SELECT max(beneficiary_id) FROM referent_assignments WHERE staff_member_id = {referent.Perimeter.StaffMemberId} AND "
            + "\"end\" IS NULL");
        await database.Floor($"DELETE FROM cer_drafts WHERE beneficiary_id = {id}");
        var content = new CerDraftContent { Number = "3", Situation = new string('a', 2_000), Assessment = new string('b', 2_000) };
        var revision = 0;
        var mark = 0;
        var figure = await Stopwatches.Compare($"cer_save_{size}",
            async () => revision =
            (await referent.Run(new SaveCerDraft(id, null, content with { Expression = $"{++mark}" }, 2, revision))).Value!.Revision,
            () => database.Floor("BEGIN", $"UPDATE cer_drafts SET content = '{{\"Situation\": \"{new string('a', 4_000)}{mark}\"}}' WHERE "
            + $"beneficiary_id = {id} AND cer_id IS NULL",
                "INSERT INTO audit_entries (at, action, subject, beneficiary_id) VALUES (now(), 'Changed', 'Floor', NULL)", "COMMIT"));
        await database.Floor($"DELETE FROM cer_drafts WHERE beneficiary_id = {id}", "DELETE FROM audit_entries WHERE subject = 'Floor'");
        return figure;
    }

    // One plain statement for each thing that the résumé shows.
    private static string[] Summary(int id) =>
    [
        "SELECT b.*, t.name, viesion.refreshed_on(b.id) FROM beneficiaries b LEFT JOIN territories t ON t.id = b.territory_id WHERE b.id "
            + $"= {id}",
        "SELECT p.id, p.first_name, p.last_name FROM beneficiaries b JOIN beneficiaries p ON p.genesis_file = b.genesis_file AND p.id <> "
            + $"b.id WHERE b.id = {id}",
        $"SELECT p.name, e.* FROM enrolments e JOIN programmes p ON p.id = e.programme_id WHERE e.beneficiary_id = {id}",
        "SELECT c.id, c.number, c.type, c.state, c.start, c.\"end\", l.label FROM cers c LEFT JOIN cer_objectives o ON o.cer_id = c.id "
            + $"LEFT JOIN list_items l ON l.id = o.theme_id WHERE c.beneficiary_id = {id} ORDER BY c.start DESC LIMIT 5",
        "SELECT r.*, s.last_name, o.name FROM referent_assignments r JOIN staff_members s ON s.id = r.staff_member_id LEFT JOIN "
            + $"organisations o ON o.id = r.organisation_id WHERE r.beneficiary_id = {id}",
        $"SELECT * FROM accompaniment_end_requests WHERE beneficiary_id = {id}",
        $"SELECT * FROM genesis_absences WHERE beneficiary_id = {id}",
        "SELECT c.*, v.* FROM characteristic_definitions c LEFT JOIN characteristic_values v ON v.definition_id = c.id AND "
            + $"v.beneficiary_id = {id}",
        $"SELECT d.*, o.name FROM desired_occupations d JOIN occupations o ON o.id = d.occupation_id WHERE d.beneficiary_id = {id}",
        $"SELECT n.*, s.last_name FROM notes n JOIN staff_members s ON s.id = n.author_id WHERE n.beneficiary_id = {id} AND closed_at "
            + "IS NULL",
        $"SELECT * FROM formal_notice_requests WHERE beneficiary_id = {id} ORDER BY requested_on DESC LIMIT 1",
    ];

    // A dossier with a long past: 250 entitlement events and 250 assignments.
    private static async Task<int> Crowded(BenchDatabase database)
    {
        var id = await database.Ask<int>("SELECT max(id) FROM beneficiaries");
        if (await database.Ask<long>($"SELECT count(*) FROM entitlement_events WHERE beneficiary_id = {id}") < 250)
            await database.Floor(
                $"INSERT INTO entitlement_events (beneficiary_id, kind, value, effective_on, received_on) SELECT {id}, 'Status', "
                + "'OpenPayable', current_date - n, current_date - n FROM generate_series(1, 250) n RETURNING id",
                $"INSERT INTO referent_assignments (beneficiary_id, staff_member_id, kind, start, \"end\") SELECT {id}, 1, 'Step', "
                + "current_date - 2 * n, current_date - 2 * n FROM generate_series(1, 250) n RETURNING id");
        return id;
    }
}
