using Viesion.Domain.Common;
using Viesion.Infrastructure.Caseloads;
using Viesion.Infrastructure.Genesis;

namespace Viesion.App.Commands.Bench;

/// <summary>
/// « Ma file active » and « Recalage » over a whole département and over a territory, each beside the SQL that it can't do without.
/// </summary>
internal static class CaseloadBenches
{
    private const string Running = "a.kind = 'Pathway' AND a.start <= current_date AND (a.\"end\" IS NULL OR a.\"end\" >= current_date)";

    public static async IAsyncEnumerable<Figure> All(BenchDatabase database, string size)
    {
        var today = TimeProvider.System.Today();
        foreach (var (suffix, account) in new[] { ("", "admin"), ("_territory", "chef") })
        {
            var door = await database.For(account);
            var within = door.Perimeter.TerritoryId is { } territory && account == "chef" ? $"b.territory_id = {territory}" : "true";
            var query = new CaseloadQuery(today.AddDays(-CaseloadQuery.EntryDays));
            yield return await Stopwatches.Compare($"file_active_{size}{suffix}",
                () => door.Record<ActiveCaseloadReads, CaseloadView?>(reads => reads.View(query)),
                () => database.Floor(Counts(within), Trend(within)));
            yield return await Stopwatches.Compare($"file_active_{size}{suffix}_to_exit",
                () => door.Record<ActiveCaseloadReads, CaseloadView?>(reads => reads.View(query with { List = CaseloadList.ToExit })),
                () => database.Floor(Counts(within), Trend(within)));
            yield return await Stopwatches.Compare($"recalage_{size}{suffix}",
                () => door.Read<RealignmentReads, RealignmentView>(reads => reads.Page(new RealignmentFilter())),
                () => database.Floor(NotPoured(within), Differing(within)));
        }
    }

    private static string Counts(string within) => $"""
        SELECT a.staff_member_id, a.organisation_id, count(*), count(*)
            FILTER (WHERE a.beneficiary_id IN (SELECT beneficiary_id FROM enrolments WHERE state = 'Standby')),
            count(*) FILTER (WHERE a."end" IS NULL AND (b.entitlement = 'Closed' OR NOT b.subject_to_duties
                OR a.beneficiary_id IN (SELECT beneficiary_id FROM genesis_absences)))
        FROM referent_assignments a JOIN beneficiaries b ON b.id = a.beneficiary_id WHERE {Running} AND {within} GROUP BY 1, 2
        """;

    private static string InMonth(int month) => $"""
        count(*) FILTER (WHERE a.start <= current_date - {month * 30} AND (a."end" IS NULL OR a."end" >= current_date - {month * 30}))
        """;

    private static string Trend(string within) => $"""
        SELECT
            {string.Join(", ", Enumerable.Range(0, 13).Select(InMonth))}
        FROM referent_assignments a
            WHERE a.kind = 'Pathway'{(within == "true" ? "" : $" AND a.beneficiary_id IN (SELECT id FROM beneficiaries b WHERE {within})")}
        """;

    private static string NotPoured(string within)
        => "SELECT a.id FROM genesis_absences x JOIN referent_assignments a USING (beneficiary_id) JOIN beneficiaries b ON b.id = "
            + $"a.beneficiary_id WHERE {Running} AND a.\"end\" IS NULL AND {within}";

    private static string Differing(string within) => $"""
        SELECT g.beneficiary_id FROM genesis_referents g{(within == "true" ? "" : " JOIN beneficiaries b ON b.id = g.beneficiary_id")}
        WHERE NOT EXISTS (SELECT FROM genesis_absences x WHERE x.beneficiary_id = g.beneficiary_id) AND {within}
          AND NOT EXISTS (SELECT FROM referent_assignments a WHERE a.beneficiary_id = g.beneficiary_id
              AND a.staff_member_id = g.staff_member_id AND a.kind = 'Pathway' AND a."end" IS NULL)
        """;
}
