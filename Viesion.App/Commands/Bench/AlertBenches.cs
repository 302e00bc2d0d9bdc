using Viesion.Domain.Access;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Alerts;

namespace Viesion.App.Commands.Bench;

/// <summary>
/// The alerts at one size of département: everyone computed from nothing and again, one dossier within its save, the page of all the
/// counts, and lists.
/// </summary>
internal static class AlertBenches
{
    public static async IAsyncEnumerable<Figure> All(BenchDatabase database, string size)
    {
        var system = database.For(Perimeter.System);
        var today = TimeProvider.System.Today();
        var rules = AlertRecomputing.Rules(today);
        await AlertRecomputing.Everyone(system);

        yield return await Stopwatches.Compare($"alerts_full_{size}", () => AlertRecomputing.Everyone(system),
            () => database.Floor($"SELECT count(*), max(reason) FROM ({rules}) found"), runs: 5, warmUps: 1);

        var first = new List<(double Ours, double Raw)>();
        for (var run = 0; run < 3; run++)
        {
            await database.Floor("DELETE FROM alert_hits", "VACUUM alert_hits");
            first.Add((await Stopwatches.Time(() => AlertRecomputing.Everyone(system)),
                await Stopwatches.Time(
                    () => database.Floor("BEGIN", $"CREATE TEMP TABLE floor_hits ON COMMIT DROP AS {rules}",
                    "ALTER TABLE floor_hits ADD PRIMARY KEY (beneficiary_id, alert, programme_id, subject_id)", "COMMIT"))));
        }
        await database.Floor("VACUUM ANALYZE alert_hits", "VACUUM ANALYZE viesion.alert_counts");
        yield return new Figure($"alerts_full_{size}_from_nothing", first.Select(pair => pair.Ours).Order().ElementAt(1),
            first.Select(pair => pair.Raw).Order().ElementAt(1), first.Max(pair => pair.Ours));

        yield return await OneDossier(database, size, today);
        foreach (var account in (string[])["admin", "chef", "structure", "referent"])
        {
            var door = await database.For(account);
            yield return await Stopwatches.Compare(
                $"alerts_counts_{size}_{account}", () => door.Read<AlertReads, AlertsOverview>(reads => reads.Overview()),
                () => database.Floor("SELECT * FROM alert_boards WHERE staff_member_id = 0", "SELECT * FROM programmes",
                Counts(door.Perimeter)));
        }
        var admin = await database.For("admin");
        foreach (var (key, sort) in new[] { ("cer-a-echeance", "date"), ("dossiers-sans-cer", "nom"), ("droits-clos", "referent") })
            yield return await Stopwatches.Compare($"alert_list_{size}_{key}_{sort}",
                () => admin.Read<AlertReads, AlertPage?>(reads => reads.Page(key, new AlertSort(sort, false), 1)),
                () => database.Floor($"SELECT count(*) FROM alert_hits WHERE alert = '{key}' AND active",
                $"SELECT h.*, b.* FROM alert_hits h JOIN beneficiaries b ON b.id = h.beneficiary_id WHERE alert = '{key}' AND active ORDER "
                + $"BY {Order(sort)} LIMIT 50"));
    }

    // The whole save of a dossier's contact, its alerts settled in it. The floor: the same rows written, and the rules asked of the one
    // dossier.
    private static async Task<Figure> OneDossier(BenchDatabase database, string size, DateOnly today)
    {
        var referent = await database.For("referent");
        var id = await database.Ask<int>(
            $"SELECT min(beneficiary_id) FROM referent_assignments WHERE staff_member_id = {referent.Perimeter.StaffMemberId} AND "
            + "\"end\" IS NULL");
        var number = 0;
        return await Stopwatches.Compare($"alerts_one_dossier_in_save_{size}", async () =>
        {
            var version = await database.Ask<uint>($"SELECT xmin FROM beneficiaries WHERE id = {id}");
            var kept = await referent.Run(new KeepContact(id, $"06 00 00 {number / 100 % 100:00} {number++ % 100:00}", null, version));
            if (!kept.Succeeded)
                throw new InvalidOperationException(kept.Refusal.Message);
        }, () => database.Floor($"SELECT xmin FROM beneficiaries WHERE id = {id}", "BEGIN",
            $"UPDATE beneficiaries SET email = 'floor{number}@exemple.fr' WHERE id = {id}",
            "INSERT INTO audit_entries (at, action, subject, beneficiary_id) VALUES (now(), 'Changed', 'Floor', NULL)",
            AlertRecomputing.Rules(today, id), "COMMIT"));
    }

    private static string Order(string sort) => sort switch
    {
        "nom" => "b.sort_name, b.id",
        "referent" => "(SELECT s.last_name FROM referent_assignments a JOIN staff_members s ON s.id = a.staff_member_id WHERE "
            + "a.beneficiary_id = b.id AND a.kind = 'Pathway' AND a.start <= current_date AND (a.\"end\" IS NULL OR a.\"end\" >= "
            + "current_date) ORDER BY a.start DESC LIMIT 1), b.id",
        _ => "h.day, h.beneficiary_id",
    };

    private static string Counts(Perimeter perimeter) => perimeter switch
    {
        { SeesEverywhere: true } => "SELECT alert, sum(hits) FROM viesion.alert_counts WHERE active GROUP BY 1",
        { IsWide: true } => $"SELECT alert, sum(hits) FROM viesion.alert_counts WHERE active AND territory_id = {perimeter.TerritoryId} "
            + "GROUP BY 1",
        _ => "SELECT alert, count(*) FROM alert_hits h WHERE active AND beneficiary_id IN (SELECT beneficiary_id FROM "
            + "referent_assignments WHERE "
            + (perimeter.SeesStructure ? $"organisation_id = {perimeter.OrganisationId}" : $"staff_member_id = {perimeter.StaffMemberId}")
            + " AND start <= current_date AND (\"end\" IS NULL OR \"end\" >= current_date)) GROUP BY 1",
    };
}
