using Viesion.Domain.Common;
using Viesion.Infrastructure.Reports;
using Viesion.Infrastructure.Reports.Builder;
using Viesion.Infrastructure.Reports.Steering;

namespace Viesion.App.Commands.Bench;

/// <summary>
/// The first page of each report with its exact total, for the département and for a territory, beside the SQL that it can't do without:
/// the same count and the same fifty rows.
/// </summary>
internal static class ReportBenches
{
    private const string Columns = "b.id, b.file_number, b.last_name, b.first_name, b.claimant_number, b.address_city";
    private const string Running = "a.kind = 'Pathway' AND a.start <= current_date AND (a.\"end\" IS NULL OR a.\"end\" >= current_date)";

    private static readonly Dictionary<string, string> Floors = new()
    {
        ["sorties-file-active-structure"] = "referent_assignments a JOIN beneficiaries b ON b.id = a.beneficiary_id JOIN genesis_absences "
            + $"x ON x.beneficiary_id = b.id WHERE {Running} AND x.last_seen_on <= current_date - 5",
        ["file-active-dtas"] = Entries(30),
        ["file-active-dtas-referent"] = Entries(30),
        ["file-active-referent-de-parcours"] = Entries(7),
        ["cer-etat"] = "cers c JOIN beneficiaries b ON b.id = c.beneficiary_id WHERE c.signed_on BETWEEN current_date - 30 AND "
            + "current_date",
        ["cer-etat-date-validation"] = "cers c JOIN beneficiaries b ON b.id = c.beneficiary_id WHERE c.validated_on BETWEEN current_date - "
            + "30 AND current_date",
        ["cer-etat-date-non-validation"] = "cers c JOIN beneficiaries b ON b.id = c.beneficiary_id WHERE c.refused_on BETWEEN current_date "
            + "- 30 AND current_date",
        ["dossiers-sans-cer"] = "beneficiaries b WHERE NOT EXISTS (SELECT FROM cers c WHERE c.beneficiary_id = b.id)",
        ["cer-a-renouveler"] = "cers c JOIN beneficiaries b ON b.id = c.beneficiary_id WHERE c.\"end\" <= current_date + 30 AND NOT EXISTS "
            + "(SELECT FROM cers l WHERE l.beneficiary_id = c.beneficiary_id AND l.start > c.start)",
        ["dossiers-nsdd"] = $"referent_assignments a JOIN beneficiaries b ON b.id = a.beneficiary_id WHERE {Running} AND NOT "
            + "b.subject_to_duties",
        ["fins-accompagnement-droit-clos"] = $"referent_assignments a JOIN beneficiaries b ON b.id = a.beneficiary_id WHERE {Running} AND "
            + "b.entitlement = 'Closed'",
        ["mutations"] = "referent_assignments a JOIN beneficiaries b ON b.id = a.beneficiary_id LEFT JOIN organisations o ON o.id = "
            + $"a.organisation_id WHERE {Running} AND (NOT starts_with(b.address_postal_code, '07') OR o.territory_id <> b.territory_id)",
        ["midem-motif-date"] = "formal_notice_requests r JOIN beneficiaries b ON b.id = r.beneficiary_id WHERE r.state = 'Requested' AND "
            + "r.requested_on >= current_date - 365",
    };

    public static async IAsyncEnumerable<Figure> All(BenchDatabase database, string size)
    {
        var today = TimeProvider.System.Today();
        foreach (var (suffix, account) in new[] { ("", "admin"), ("_territory", "chef") })
        {
            var door = await database.For(account);
            var within = account == "chef" ? $"b.territory_id = {door.Perimeter.TerritoryId}" : "true";
            foreach (var report in ReportCatalogue.For(door.Perimeter.Profile))
            {
                var criteria = ReportReading.Of(report, _ => null, today).Criteria;
                yield return await Stopwatches.Compare($"report_{size}{suffix}_{report.Key}",
                    () => door.Read<ReportReads, ReportResult>(reads => reads.Page(report, criteria, report.Sort, 1)),
                    () => Floors.GetValueOrDefault(report.Key) is { } from
                    ? database.Floor($"SELECT count(*) FROM {from} AND {within}", $"SELECT {Columns} FROM {from} AND {within} ORDER BY "
                    + "b.sort_name, b.id LIMIT 50") : database.Floor(Activity(within)), 6, 2);
            }
            yield return await Stopwatches.Compare($"steering_{size}{suffix}", () => door.Read<SteeringReads, SteeringOverview>(
                reads => reads.Overview()), () => database.Floor(Activity(within)), 6, 2);
            var built = BuiltQuery.Parse("groupe=referent&criteres=etat%3Dentree");
            yield return await Stopwatches.Compare(
                $"builder_{size}{suffix}", () => door.Read<BuiltReads, BuiltResult>(reads => reads.Page(built, 1)), () => database.Floor(
                "SELECT l.referent_id, count(*) FROM dossier_lines l JOIN beneficiaries b ON b.id = l.beneficiary_id WHERE (l.marks & "
                + $"2048) <> 0 AND {within} GROUP BY 1",
                $"SELECT {Columns} FROM dossier_lines l JOIN beneficiaries b ON b.id = l.beneficiary_id LEFT JOIN staff_members s ON s.id "
                + $"= l.referent_id WHERE (l.marks & 2048) <> 0 AND {within} ORDER BY s.first_name || ' ' || s.last_name, b.sort_name, "
                + "b.id LIMIT 50"), 6, 2);
        }
    }

    private static string Entries(int days)
        => "referent_assignments a JOIN beneficiaries b ON b.id = a.beneficiary_id WHERE a.kind = 'Pathway' AND a.start BETWEEN "
            + $"current_date - {days} AND current_date";

    private static string Activity(string within) => $"""
        SELECT a.staff_member_id, count(*), count(*) FILTER (WHERE a.start >= current_date - 90), max(c.signed)
        FROM referent_assignments a JOIN beneficiaries b ON b.id = a.beneficiary_id LEFT JOIN (SELECT author_id, count(*) AS signed
            FROM cers WHERE signed_on >= current_date - 90 GROUP BY 1) c ON c.author_id = a.staff_member_id
        WHERE {Running} AND {within} GROUP BY 1
        """;
}
