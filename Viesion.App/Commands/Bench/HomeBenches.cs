using Viesion.App.Home.Widgets;
using Viesion.Infrastructure.Home;

namespace Viesion.App.Commands.Bench;

/// <summary>
/// The home of a profile as it is at first, and « Mon tableau de bord », each beside the SQL that it can't do without: the numbers asked of
/// the tables directly.
/// </summary>
internal static class HomeBenches
{
    private const string Running = "a.start <= current_date AND (a.\"end\" IS NULL OR a.\"end\" >= current_date)";

    public static async IAsyncEnumerable<Figure> All(BenchDatabase database, string size)
    {
        foreach (var (suffix, account) in new[] { ("", "admin"), ("_territory", "chef"), ("_referent", "referent") })
        {
            var door = await database.For(account);
            var (profile, me) = (door.Perimeter.Profile, door.Perimeter.StaffMemberId);
            var dossiers = account switch
            {
                "admin" => "true",
                "chef" => $"b.id IN (SELECT id FROM beneficiaries WHERE territory_id = {door.Perimeter.TerritoryId})",
                _ => $"b.id IN (SELECT a.beneficiary_id FROM referent_assignments a WHERE a.staff_member_id = {me} AND {Running})",
            };
            var own = account == "referent" ? $"a.staff_member_id = {me}" : "true";
            List<string> home = [
                States(dossiers), Cers(dossiers), "SELECT * FROM consultations c JOIN beneficiaries b ON b.id = c.beneficiary_id WHERE "
                    + $"c.staff_member_id = {me} ORDER BY at DESC LIMIT 8",
                $"SELECT * FROM notes WHERE closed_at IS NULL AND (author_id = {me} OR assignee_id = {me}) ORDER BY written_at DESC "
                    + "LIMIT 10", "SELECT * FROM announcements"];
            if (account == "referent")
                home.Add(Load(dossiers, own));
            if (account == "chef")
                home.Add("SELECT c.id FROM cers c JOIN beneficiaries b ON b.id = c.beneficiary_id WHERE c.state IN ('Submitted', "
                    + $"'Commission', 'AwaitingDecision') AND {dossiers} ORDER BY c.state_since LIMIT 8");
            yield return await Stopwatches.Compare($"home_{size}{suffix}",
                () => door.Read<HomeReads, HomeView>(reads => reads.Open(_ => HomeWidgets.Parts(HomeWidgets.Standard(profile), profile))),
                () => database.Floor([.. home]));
            yield return await Stopwatches.Compare($"dashboard_{size}{suffix}",
                () => door.Read<DashboardReads, Dashboard?>(reads => reads.Mine()),
                () => database.Floor(Portfolio(dossiers, own), Outside(dossiers, own), Signed(dossiers), Load(dossiers, own),
                $"SELECT count(*) FROM notes WHERE closed_at IS NULL AND (author_id = {me} OR assignee_id = {me})"));
        }
    }

    private static string States(string dossiers)
        => $"SELECT e.state, count(*) FROM enrolments e JOIN beneficiaries b ON b.id = e.beneficiary_id WHERE {dossiers} GROUP BY 1";

    private static string Cers(string dossiers) => $"""
        SELECT c.state, count(*) FROM cers c JOIN beneficiaries b ON b.id = c.beneficiary_id
        WHERE (c."end" IS NULL OR c."end" >= current_date OR c.state NOT IN ('Validated', 'Refused')) AND {dossiers} GROUP BY 1
        """;

    private static string Portfolio(string dossiers, string own) => $"""
        SELECT count(*), count(*) FILTER (WHERE a.beneficiary_id IN (SELECT beneficiary_id FROM enrolments WHERE state = 'Standby')),
            count(*) FILTER (WHERE a."end" IS NULL AND (b.entitlement = 'Closed' OR NOT b.subject_to_duties
                OR a.beneficiary_id IN (SELECT beneficiary_id FROM genesis_absences)))
        FROM referent_assignments a JOIN beneficiaries b ON b.id = a.beneficiary_id WHERE a.kind = 'Pathway' AND {Running} AND {own}
            AND {dossiers}
        """;

    private static string Outside(string dossiers, string own) => $"""
        SELECT count(DISTINCT b.id) FROM referent_assignments a JOIN beneficiaries b ON b.id = a.beneficiary_id
        WHERE NOT EXISTS (SELECT FROM enrolments e WHERE e.beneficiary_id = b.id AND e.state <> 'Exited') AND {Running} AND {own}
            AND {dossiers}
        """;

    private static string Signed(string dossiers)
        => "SELECT date_trunc('month', c.signed_on), count(*) FROM cers c JOIN beneficiaries b ON b.id = c.beneficiary_id WHERE "
            + $"c.signed_on >= current_date - 365 AND {dossiers} GROUP BY 1";

    private static string InMonth(int month) => $"""
        count(*) FILTER (WHERE a.start <= current_date - {month * 30} AND (a."end" IS NULL OR a."end" >= current_date - {month * 30}))
        """;

    private static string Load(string dossiers, string own) => $"""
        SELECT
            {string.Join(", ", Enumerable.Range(0, 13).Select(InMonth))}
        FROM referent_assignments a JOIN beneficiaries b ON b.id = a.beneficiary_id WHERE a.kind = 'Pathway' AND {own}
            AND {(own == "true" ? dossiers : "true")}
        """;
}
